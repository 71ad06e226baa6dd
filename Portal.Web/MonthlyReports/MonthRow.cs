namespace Portal.Web.MonthlyReports;

/// <summary>One line of the monthly report.</summary>
/// <param name="Key">Of the OPD, channel, classification or category; empty for what belongs to none. Null for the sum.</param>
/// <param name="Counts">In the order of <see cref="MonthColumn"/>.</param>
/// <param name="Days">Mean calendar days from receipt to "selesai"; null where nothing is closed.</param>
/// <param name="Settled">How many that mean is of.</param>
public sealed record MonthRow(string? Key, string Name, IReadOnlyList<int> Counts, double? Days, int Settled)
{
    public int this[MonthColumn column] => Counts[(int)column];

    /// <summary>Of the reports that are ours to answer: at work or ended as "selesai". Null where there are none.</summary>
    public double? FollowedUp => this[MonthColumn.Received] - this[MonthColumn.Elsewhere] is > 0 and var own
        ? (double)(this[MonthColumn.InProcess] + this[MonthColumn.Confirmed] + this[MonthColumn.Silent] + this[MonthColumn.ByOfficer]) / own : null;

    public static MonthRow Of(string? key, string name, IReadOnlyCollection<MonthTicket> tickets)
    {
        var times = tickets.Where(one => one.ClosedAt is not null && one.State == Domain.Tickets.TicketState.Closed).Select(one => (one.ClosedAt!.Value - one.ReceivedAt).TotalDays).ToList();
        return new(key, name, [.. Enum.GetValues<MonthColumn>().Select(column => tickets.Count(one => one.Is(column)))], times.Count == 0 ? null : times.Average(), times.Count);
    }
}
