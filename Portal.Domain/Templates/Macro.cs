namespace Portal.Domain.Templates;

/// <summary>What a macro does to the state.</summary>
public enum MacroMove { None, Take, Ask }

/// <summary>To whom a macro gives the ticket.</summary>
public enum MacroAssignment { None, Presser }

/// <summary>One press: state, reply, note and assignment together, each by its own rules.</summary>
public sealed class Macro
{
    public int Id { get; private set; }
    public required string Name { get; set; }
    public MacroMove Move { get; set; }
    public MacroAssignment Assignment { get; set; }

    /// <summary>To the reporter, with the blanks of templates; with <see cref="MacroMove.Ask"/> it is the question. Empty where nothing is said.</summary>
    public string Reply { get; set; } = "";

    /// <summary>For the desk alone.</summary>
    public string Note { get; set; } = "";

    /// <summary>Offered to this OPD only; null to every desk.</summary>
    public int? AgencyId { get; set; }
    public int Order { get; set; }
    public bool IsActive { get; set; } = true;
}
