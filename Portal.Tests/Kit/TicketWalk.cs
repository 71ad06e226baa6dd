using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Tests.Kit;

/// <summary>The shortest way through the domain from filing to a state.</summary>
internal sealed class TicketWalk(Vault vault, Deadlines deadlines, TicketPlan plan, DateTimeOffset now)
{
    // Far from where the portal itself begins to count.
    private static int serial = 900_000;
    private Agency agency = null!, owner = null!;
    private Category category = null!;

    public async Task<Standing> To(PortalDb db, TicketState state)
    {
        agency = await Some.Agency(db, "DPUBM", "Dinas PU Bina Marga");
        owner = await Some.Agency(db, "BBPJN", "Balai Besar Pelaksanaan Jalan Nasional", AgencyTier.Centre);
        category = await Some.Category(db, plan.Category);
        await Some.Region(db, plan.Kecamatan, "Kepanjen", RegionLevel.Kecamatan);
        var (ticket, code) = File(db);
        await db.SaveChangesAsync();
        if (plan.WithEvidence) db.Attachments.Add(Photo(ticket.Id, AttachmentPurpose.Evidence));
        foreach (var step in Way(state)) Must(step(ticket, db));
        return new Standing(ticket.Id, ticket.Number, code);
    }

    private (Ticket Ticket, string Code) File(PortalDb db)
    {
        var submission = Guid.NewGuid().ToString("N");
        var code = TrackingCode.Write(vault.CodeBytes(submission));
        var ticket = Ticket.File(new NewTicket(TicketNumber.Make("KM", 2026, Interlocked.Increment(ref serial)), new Place("35.07", plan.Kecamatan, null, plan.Point?.Latitude, plan.Point?.Longitude), now, Actor.Nobody) { Visibility = plan.Visibility }, deadlines);
        db.Add(new Report(ticket, vault.Lookup("submission", submission), vault.Lookup("code", code), vault.Seal(plan.Title), vault.Seal(plan.Body), vault.Fingerprint(plan.Body), now));
        return (ticket, code);
    }

    private IEnumerable<Func<Ticket, PortalDb, Outcome<Done>>> Way(TicketState state) => state switch
    {
        TicketState.Received => [],
        TicketState.Verified => [Accept],
        TicketState.Referred => [Accept, Refer],
        TicketState.InProgress => [Accept, Refer, Take],
        TicketState.Scheduled => [Accept, Refer, Take, (ticket, db) => Answer(ticket, db, isPromise: true)],
        TicketState.Answered => [Accept, Refer, Take, (ticket, db) => Answer(ticket, db, isPromise: false)],
        TicketState.Closed => [.. Way(TicketState.Answered), (ticket, _) => ticket.Confirm(Actor.Reporter(ticket.Id), now)],
        TicketState.Reopened => [.. Way(TicketState.Answered), (ticket, db) => ticket.Reject(Actor.Reporter(ticket.Id), Pen(db, Actor.Reporter(ticket.Id)).Write(ticket, TextKind.RejectionReason, "Masih berlubang"), now)],
        TicketState.AwaitingReporter => [Accept, Refer, Take, (ticket, db) => ticket.Ask(Operator, Pen(db, Operator).Write(ticket, TextKind.Question, "Di lajur mana lubangnya?"), deadlines, now)],
        TicketState.Returned => [Accept, Refer, (ticket, db) => ticket.Return(Operator, Pen(db, Operator).Write(ticket, TextKind.ReturnReason, "Bukan jalan kabupaten"), null, null, now)],
        TicketState.Outside => [Accept, (ticket, _) => ticket.ForwardOutside(Some.Admin, owner, "600/1187/2026", now)],
        TicketState.Duplicate => throw new NotSupportedException("Merge two tickets with Some.Change."),
        TicketState.Archived => [(ticket, _) => ticket.Archive(Some.Admin, ArchiveReason.Unclear, null, now)],
    };

    private Actor Operator => Some.OperatorOf(agency.Id);

    private Outcome<Done> Accept(Ticket ticket, PortalDb db) => ticket.Accept(Some.Admin, category.Id, ReportKind.Complaint, ClockClass.NonSupervisory, deadlines, now);

    private Outcome<Done> Refer(Ticket ticket, PortalDb db) => ticket.Refer(Some.Admin, agency, [], [Operator.AccountId!.Value], deadlines, now);

    private Outcome<Done> Take(Ticket ticket, PortalDb db) => ticket.Take(Operator, now);

    private Outcome<Done> Answer(Ticket ticket, PortalDb db, bool isPromise)
    {
        var answer = Drafted(ticket, db, plan.Answer);
        if (isPromise) answer.Promise(true, "PKT-2026-118", new DateOnly(2026, 12, 14));
        Must(ticket.SubmitAnswer(Operator, answer, ProofKind.AfterPhoto, now));
        return ticket.ApproveAnswer(Some.LiaisonOf(agency.Id), answer, false, deadlines, now);
    }

    private Answer Drafted(Ticket ticket, PortalDb db, string body)
    {
        var answer = Portal.Domain.Tickets.Answer.Begin(ticket.Id);
        answer.Rewrite(Operator, vault.Seal(body), vault.Fingerprint(body), now);
        answer.CountProofs(1, 0);
        db.Answers.Add(answer);
        db.Attachments.Add(Photo(ticket.Id, AttachmentPurpose.Proof, answer.Id));
        return answer;
    }

    private static void Must(Outcome<Done> done) => Assert.True(done.Succeeded, done.Succeeded ? "" : done.Refusal.Code);

    private TicketPen Pen(PortalDb db, Actor actor) => new(db, vault, deadlines, now, actor);

    private Attachment Photo(long ticket, AttachmentPurpose purpose, Guid? answer = null) => new()
    {
        Id = Guid.NewGuid(), TicketId = ticket, AnswerId = answer, Purpose = purpose, MediaType = "image/jpeg", Sha256 = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()), Size = 1, StoredAt = now,
    };
}
