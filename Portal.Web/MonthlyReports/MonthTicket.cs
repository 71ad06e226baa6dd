using Portal.Domain.Reports;
using Portal.Domain.Tickets;

namespace Portal.Web.MonthlyReports;

/// <summary>What the monthly report looks at of one ticket. Counting and listing ask the same questions of it, so a number and its rows agree.</summary>
public sealed record MonthTicket(string Number, int? AgencyId, Channel Channel, ReportKind Kind, int? CategoryId, TicketState State, TicketState? AskedFrom, ClosingKind? Closing, bool IsLate, DateTimeOffset ReceivedAt, DateTimeOffset? ClosedAt)
{
    public bool Is(MonthColumn column) => column switch
    {
        MonthColumn.Received => true,
        MonthColumn.Late => IsLate,
        _ => Place == column,
    };

    /// <summary>The key of its row in this division; empty where it belongs to none yet.</summary>
    public string KeyBy(MonthBy by) => by switch
    {
        MonthBy.Agency => Written(AgencyId),
        MonthBy.Channel => Channel.ToString(),
        MonthBy.Kind => Kind.ToString(),
        MonthBy.Category => Written(CategoryId),
    };

    // A report that waits for its reporter stands where it was asked from.
    private MonthColumn Place => (State == TicketState.AwaitingReporter ? AskedFrom ?? TicketState.InProgress : State) switch
    {
        TicketState.Received => MonthColumn.Unverified,
        TicketState.Verified or TicketState.Referred or TicketState.Returned => MonthColumn.NotFollowedUp,
        TicketState.InProgress or TicketState.Scheduled or TicketState.Answered or TicketState.Reopened or TicketState.AwaitingReporter => MonthColumn.InProcess,
        TicketState.Closed => Closing switch
        {
            ClosingKind.ConfirmedByReporter => MonthColumn.Confirmed,
            ClosingKind.SilentReporter => MonthColumn.Silent,
            ClosingKind.ByOfficer or null => MonthColumn.ByOfficer,
        },
        TicketState.Outside or TicketState.Duplicate or TicketState.Archived => MonthColumn.Elsewhere,
    };

    private static string Written(int? id) => id?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
