using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Domain.Tickets;

namespace Portal.Web.Ui;

public sealed partial class ClosedSplit
{
    private const double Track = 1000;
    private const double Gap = 8;

    [Parameter, EditorRequired] public long Confirmed { get; set; }

    [Parameter, EditorRequired] public long Silent { get; set; }

    [Parameter, EditorRequired] public long ByOfficer { get; set; }

    /// <summary>Short words, for walls.</summary>
    [Parameter] public bool Short { get; set; }

    /// <summary>Where each number's rows are; null leaves the numbers plain.</summary>
    [Parameter] public Func<ClosingKind, string>? Href { get; set; }

    private IReadOnlyList<Part> Parts { get; set; } = [];

    protected override void OnParametersSet()
    {
        (ClosingKind Kind, string Css, long Count)[] kinds =
        [
            (ClosingKind.ConfirmedByReporter, "f1", Confirmed),
            (ClosingKind.SilentReporter, "f2", Silent),
            (ClosingKind.ByOfficer, "f3", ByOfficer),
        ];
        var whole = Math.Max(1, kinds.Sum(kind => kind.Count));
        var left = 0d;
        var parts = new List<Part>();
        foreach (var (kind, css, count) in kinds)
        {
            var share = Track * count / whole;
            parts.Add(new(kind, Short ? Words.Short(kind) : Words.For(kind), css, count, Number(left), Number(Math.Max(0, share - Gap))));
            left += share;
        }

        Parts = parts;
    }

    private static string Number(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Part(ClosingKind Kind, string Text, string Css, long Count, string X, string Width);
}
