namespace Portal.Domain.Sla;

/// <summary>
/// How many days each clock has; the admin's data. Working days, unless the name says calendar days.
/// Sources: SP4N-LAPOR practice (PermenPANRB 5/2025), Perpres 76/2013 and UU 25/2009 art. 50 (ceiling, waiting for the reporter), UU 14/2008 art. 22 (KIP).
/// </summary>
public sealed record ClockPolicy
{
    public static ClockPolicy Default { get; } = new();

    public int Verification { get; init; } = 3;
    public int FirstFollowUp { get; init; } = 5;
    public int Silence { get; init; } = 10;

    public int Simple { get; init; } = 2;
    public int Information { get; init; } = 5;
    public int PublicInformation { get; init; } = 10;

    /// <summary>What the PPID may add once, in writing, with a reason.</summary>
    public int PublicInformationExtension { get; init; } = 7;

    /// <summary>What the PPID's superior has to answer an objection, and what the citizen has to make it (UU 14/2008 art. 36).</summary>
    public int Objection { get; init; } = 30;
    public int ObjectionWindow { get; init; } = 30;
    public int Normative { get; init; } = 5;
    public int NonSupervisory { get; init; } = 14;
    public int Supervisory { get; init; } = 60;

    /// <summary>Calendar days from a complete file, whatever the class says.</summary>
    public int CeilingCalendarDays { get; init; } = 60;

    /// <summary>Calendar days a reporter has to answer a question; then "dianggap dicabut".</summary>
    public int ReporterCalendarDays { get; init; } = 30;

    /// <summary>Working days to resolve a ticket. <paramref name="extended"/> lengthens public information only: no other class knows an extension.</summary>
    public int ToResolve(ClockClass clockClass, bool extended = false) => clockClass switch
    {
        ClockClass.Simple => Simple,
        ClockClass.Normative => Normative,
        ClockClass.NonSupervisory => NonSupervisory,
        ClockClass.Supervisory => Supervisory,
        ClockClass.Information => Information,
        ClockClass.PublicInformation => PublicInformation + (extended ? PublicInformationExtension : 0),
    };

    /// <summary>The same policy with other days for one class.</summary>
    public ClockPolicy With(ClockClass clockClass, int days) => clockClass switch
    {
        ClockClass.Simple => this with { Simple = days },
        ClockClass.Normative => this with { Normative = days },
        ClockClass.NonSupervisory => this with { NonSupervisory = days },
        ClockClass.Supervisory => this with { Supervisory = days },
        ClockClass.Information => this with { Information = days },
        ClockClass.PublicInformation => this with { PublicInformation = days },
    };
}
