using Portal.Domain.Sla;

namespace Portal.Domain.Crises;

/// <summary>The clocks of a crisis, in working days. What a law fixes, such as public information and the hard ceiling, stays as it is.</summary>
public sealed record CrisisDays(int Verification, int FirstFollowUp, int Simple, int Normative, int NonSupervisory, int Supervisory)
{
    public static readonly CrisisDays Usual = new(1, 1, 1, 2, 3, 14);

    public bool IsPossible => new[] { Verification, FirstFollowUp, Simple, Normative, NonSupervisory, Supervisory }.All(one => one is >= 1 and <= 60);

    public ClockPolicy Over(ClockPolicy policy) => policy with
    {
        Verification = Verification, FirstFollowUp = FirstFollowUp, Simple = Simple, Normative = Normative, NonSupervisory = NonSupervisory, Supervisory = Supervisory,
    };
}
