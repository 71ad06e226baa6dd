using Portal.Web.Bulk;

namespace Portal.Web.Tickets;

/// <summary>The chosen rows. They stay chosen from page to page of the queue, with the version the officer saw.</summary>
public sealed partial class QueuePage
{
    private readonly Dictionary<string, TicketMark> marks = new(StringComparer.Ordinal);
    private bool isFull;

    // Without a right to handle tickets there is nothing to choose rows for.
    private IReadOnlySet<string>? Marked => sheet is { MayMark: true } ? marks.Keys.ToHashSet(StringComparer.Ordinal) : null;

    private void Mark(QueueMark mark)
    {
        foreach (var row in mark.Rows)
        {
            if (!mark.On) marks.Remove(row.Number);
            else if (marks.Count < DoToMany.Most) marks[row.Number] = new TicketMark(row.Number, row.Version);
        }
        isFull = mark.On && marks.Count >= DoToMany.Most;
    }

    /// <summary>As many of the whole view as one order takes, in its order.</summary>
    private async Task MarkAll()
    {
        if (await Door.Enter(new QueueNumbers(ask), gone.Token) is not { Succeeded: true } all) return;
        marks.Clear();
        foreach (var mark in all.Value) marks[mark.Number] = mark;
        isFull = marks.Count >= DoToMany.Most;
    }

    private static readonly IReadOnlyList<(string Key, string Does)> Hints =
        [("j k", "pindah"), ("Enter", "buka"), ("x", "pilih"), ("a", "tugaskan"), ("s", "keadaan"), ("r", "balas"), ("n", "catatan"), ("/", "cari")];

    private void Unmark()
    {
        marks.Clear();
        isFull = false;
    }
}
