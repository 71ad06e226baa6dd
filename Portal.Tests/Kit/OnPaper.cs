using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;

namespace Portal.Tests.Kit;

/// <summary>Tickets without a database: one walk to every state, the way the table goes.</summary>
internal static partial class OnPaper
{
    /// <summary>Monday 2 November 2026, 09.00 WIB.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);

    public static readonly Deadlines Deadlines = new(new WorkingCalendar([], lastDecreedOn: new DateOnly(2027, 12, 31)), ClockPolicy.Default);
    public static readonly Actor Reporter = Actor.Reporter(0), Clock = Actor.System("jam");
    public static readonly Actor Admin = Actor.Officer(Guid.NewGuid(), "Admin Instansi", [Role.InstanceAdmin]);
    public static readonly Actor SecondAdmin = Actor.Officer(Guid.NewGuid(), "Admin Instansi kedua", [Role.InstanceAdmin]);
    public static readonly Actor Operator = Actor.Officer(Guid.NewGuid(), "Operator", [Role.Operator], agencyId: 0);
    public static readonly Actor Liaison = Actor.Officer(Guid.NewGuid(), "Pejabat Penghubung", [Role.Liaison], agencyId: 0);
    public static readonly Actor Stranger = Actor.Officer(Guid.NewGuid(), "Operator lain", [Role.Operator], agencyId: 7);
    private static int pureSerial;

    public static Agency OwnAgency(string code = "DPUBM") => new() { Code = code, Name = $"Dinas {code}", ShortName = code };

    public static Agency Outsider() => new() { Code = "PLN", Name = "PLN", ShortName = "PLN", Tier = AgencyTier.StateCompany };

    public static TextRef Text() => new(Guid.NewGuid(), "sidik");

    public static Ticket Filed(Visibility visibility = Visibility.Open, DateTimeOffset? at = null) => Ticket.File(
        new NewTicket(TicketNumber.Make("KM", 2026, Interlocked.Increment(ref pureSerial)), new Place("35.07", "35.07.13", null), at ?? Monday, Actor.Nobody) { Visibility = visibility }, Deadlines);

    public static Answer Submitted(Ticket ticket, bool isPromise = false, DateTimeOffset? at = null)
    {
        var answer = Answer.Begin(ticket.Id);
        answer.Rewrite(Operator, [1], "sidik", at ?? Monday);
        answer.Promise(isPromise, isPromise ? "PKT-1" : null, isPromise ? new DateOnly(2027, 1, 4) : null);
        answer.CountProofs(1, 0);
        Must(ticket.SubmitAnswer(Operator, answer, ProofKind.AfterPhoto, at ?? Monday));
        return answer;
    }

    /// <summary>A ticket in this state, walked there by the right people at <paramref name="at"/>.</summary>
    public static Ticket TicketIn(TicketState state, DateTimeOffset? at = null)
    {
        var now = at ?? Monday;
        var ticket = state == TicketState.Received ? Filed(at: now) : TicketIn(Before(state), now);
        if (Step(state, ticket, now) is { } step) Must(step);
        return ticket;
    }

    private static TicketState Before(TicketState state) => state switch
    {
        TicketState.Received or TicketState.Verified => TicketState.Received,
        TicketState.Referred or TicketState.Outside or TicketState.Duplicate or TicketState.Archived => TicketState.Verified,
        TicketState.InProgress or TicketState.Returned => TicketState.Referred,
        TicketState.Answered or TicketState.Scheduled or TicketState.AwaitingReporter => TicketState.InProgress,
        TicketState.Closed or TicketState.Reopened => TicketState.Answered,
    };

    private static Outcome<Done>? Step(TicketState state, Ticket ticket, DateTimeOffset now) => state switch
    {
        TicketState.Received => null,
        TicketState.Verified => ticket.Accept(Admin, 1, ReportKind.Complaint, ClockClass.NonSupervisory, Deadlines, now),
        TicketState.Referred => ticket.Refer(Admin, OwnAgency(), [], [], Deadlines, now),
        TicketState.Outside => ticket.ForwardOutside(Admin, Outsider(), "S-1", now),
        TicketState.Duplicate => ticket.MergeInto(Admin, Filed(), now),
        TicketState.Archived => ticket.Archive(Admin, ArchiveReason.Unclear, null, now),
        TicketState.InProgress => ticket.Take(Operator, now),
        TicketState.Returned => ticket.Return(Operator, Text(), null, null, now),
        TicketState.Answered => ticket.ApproveAnswer(Liaison, Submitted(ticket, at: now), exempt: false, Deadlines, now),
        TicketState.Scheduled => ticket.ApproveAnswer(Liaison, Submitted(ticket, isPromise: true, now), exempt: false, Deadlines, now),
        TicketState.AwaitingReporter => ticket.Ask(Operator, Text(), Deadlines, now),
        TicketState.Closed => ticket.Confirm(Reporter, now),
        TicketState.Reopened => ticket.Reject(Reporter, Text(), now),
    };

    public static void Must(Outcome<Done> outcome) => Assert.True(outcome.Succeeded, outcome.Succeeded ? "" : outcome.Refusal.Code);
}
