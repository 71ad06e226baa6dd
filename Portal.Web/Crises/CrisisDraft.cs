using Portal.Domain.Crises;

namespace Portal.Web.Crises;

/// <summary>A crisis while its form is being filled in.</summary>
internal sealed class CrisisDraft
{
    public string Name { get; set; } = "";
    public string Happened { get; set; } = "";
    public string Advice { get; set; } = "";

    /// <summary>One line each: who, a colon, the number.</summary>
    public string Calls { get; set; } = "Darurat: 112\nBPBD: ";
    public HashSet<string> Areas { get; } = new(StringComparer.Ordinal);
    public HashSet<int> Categories { get; } = [];
    public DateOnly? PlannedEnd { get; set; }
    public string Scene { get; set; } = Domain.Walls.FirstScenes.CrisisName;
    public string DecreeNumber { get; set; } = "";
    public DateOnly? DecreedOn { get; set; }
    public int HoursAgo { get; set; }
    public CrisisLevel Level { get; set; } = CrisisLevel.Emergency;
    public int Verification { get; set; } = CrisisDays.Usual.Verification;
    public int FirstFollowUp { get; set; } = CrisisDays.Usual.FirstFollowUp;
    public int Simple { get; set; } = CrisisDays.Usual.Simple;
    public int Normative { get; set; } = CrisisDays.Usual.Normative;
    public int NonSupervisory { get; set; } = CrisisDays.Usual.NonSupervisory;
    public int Supervisory { get; set; } = CrisisDays.Usual.Supervisory;

    public static CrisisDraft Of(CrisisTerms terms)
    {
        var draft = new CrisisDraft { Name = terms.Name, Happened = terms.Happened, Advice = terms.Advice, Calls = string.Join('\n', terms.Calls.Select(call => $"{call.Who}: {call.Number}")), PlannedEnd = terms.PlannedEndOn, Scene = terms.Scene };
        draft.Areas.UnionWith(terms.Areas);
        draft.Categories.UnionWith(terms.CategoryIds);
        return draft;
    }

    /// <summary>A day that was not chosen lies before every other, so that it is refused where it belongs.</summary>
    public CrisisTerms Terms() => new(Name.Trim(), Happened.Trim(), Advice.Trim(), [.. Calls.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Call).OfType<CrisisCall>()],
        [.. Areas.Order(StringComparer.Ordinal)], [.. Categories.Order()], PlannedEnd ?? DateOnly.MinValue, Scene, new CrisisDays(Verification, FirstFollowUp, Simple, Normative, NonSupervisory, Supervisory));

    public CrisisDecree Decree() => new(DecreeNumber, DecreedOn ?? DateOnly.MinValue);

    // "BPBD:" as the form proposes it, with no number yet, is no call.
    private static CrisisCall? Call(string line) => line.LastIndexOf(':') is var at and > 0 ? line[(at + 1)..].Trim() is { Length: > 0 } number ? new CrisisCall(line[..at].Trim(), number) : null : new CrisisCall("", line);
}
