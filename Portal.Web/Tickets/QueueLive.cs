namespace Portal.Web.Tickets;

/// <summary>What an open queue shows when the log rings: its rows renew themselves where they stand; rows that came, went or moved wait for a press.</summary>
internal static class QueueLive
{
    public static (IReadOnlyList<QueueRow> Rows, int Waiting) Renew(IReadOnlyList<QueueRow> shown, IReadOnlyList<QueueRow> fresh)
    {
        if (shown.Select(row => row.Id).SequenceEqual(fresh.Select(row => row.Id))) return (fresh, 0);
        var now = fresh.ToDictionary(row => row.Id);
        var before = shown.Select(row => row.Id).ToHashSet();
        var moved = fresh.Count(row => !before.Contains(row.Id)) + shown.Count(row => !now.ContainsKey(row.Id));
        return ([.. shown.Select(row => now.GetValueOrDefault(row.Id, row))], Math.Max(1, moved));
    }
}
