using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Tickets;

namespace Portal.Tests.Kit;

internal static partial class OnPaper
{
    public static readonly TimeZoneInfo Wib = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    /// <summary>A ticket as its own desk sees it, or as a reader does.</summary>
    public static TicketDetail Detail(TicketState state = TicketState.InProgress, bool isMine = true) => new()
    {
        Id = 1, Number = "KM-2026-00001-1", Version = 3, State = state, Kind = ReportKind.Complaint, ClockClass = ClockClass.NonSupervisory, Channel = Channel.Web,
        Visibility = Visibility.Open, Title = "Jalan berlubang", Body = "Lubang besar di depan sekolah.", AgencyId = 4, ReceivedAt = Monday,
        IsMine = isMine, MayWrite = isMine, MayTriage = false, Holders = [new Holder(HolderKind.Lead, "Dinas PU Bina Marga", null, Monday)],
    };

    public static ClockLedger Ledger(DateTimeOffset now, params Holiday[] holidays)
    {
        var deadlines = new Deadlines(new WorkingCalendar(holidays, lastDecreedOn: new DateOnly(2027, 12, 31)), ClockPolicy.Default);
        var clock = deadlines.Clock(Monday, ClockClass.NonSupervisory);
        var due = clock.DueFor(DeadlineKind.Resolve);
        return new ClockLedger(due, null, due.At, clock.Ledger(now), deadlines.Calendar.LocalDay(now), ClockClass.NonSupervisory, 14, clock.ReachesOn(.8m), clock.CeilingOn) { Zone = Wib };
    }
}
