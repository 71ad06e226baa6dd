using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>One published report as a stranger may read it: masked words, state, promise, released photos. No talk, no identity, no answer text.</summary>
public sealed record PublishedReport(string? Number) : IOperation<PublicReport>
{
    public static Permission Needs => Permission.Anyone;
}

public sealed record PublicReport
{
    public required string Number { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required TicketState State { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public string? Category { get; init; }
    public string? Place { get; init; }
    public string? Holder { get; init; }
    public PublicPromise? Promise { get; init; }
    public PublicOwner? Outside { get; init; }
    public string? ParentNumber { get; init; }
    public ClosingKind? ClosingKind { get; init; }
    public ClosingReason? ClosingReason { get; init; }

    /// <summary>The reason as this government words it; null for the words of the house.</summary>
    public string? ClosingWords { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public IReadOnlyList<PublicPhoto> Before { get; init; } = [];
    public IReadOnlyList<PublicPhoto> After { get; init; } = [];
    public IReadOnlyList<PublicStep> Steps { get; init; } = [];

    /// <summary>What comes next and by when; null where nothing does.</summary>
    public string? Next { get; init; }
    public required TimeZoneInfo Zone { get; init; }
}

public sealed record PublicPhoto(Guid Id, DateTimeOffset StoredAt);

public sealed record PublicOwner(string Name, string? LetterNumber, DateTimeOffset SentAt);

internal sealed class PublishedReportHandler(Store store, WorkingDays days) : IHandle<PublishedReport, PublicReport>
{
    public async Task<Outcome<PublicReport>> Handle(PublishedReport operation, Actor actor, CancellationToken stop)
    {
        if (TicketNumber.Read(operation.Number) is not { } number) return Refusal.NotFound;
        var calendar = (await days.Deadlines(stop)).Calendar;
        return await store.Read<Outcome<PublicReport>>(async db =>
        {
            if (await db.Published().Where(one => one.Ticket.Number == number).SingleOrDefaultAsync(stop) is not { Ticket: var ticket, Words: var words }) return Refusal.NotFound;
            return new PublicReport
            {
                Number = ticket.Number, Title = words.Title, Text = words.Text, State = ticket.State, ReceivedAt = ticket.ReceivedAt, Zone = days.Zone,
                Category = await db.Categories.Where(one => one.Id == ticket.CategoryId).Select(one => one.Name).SingleOrDefaultAsync(stop),
                Place = PublicPlace.Of(await db.NamesOfPlaces([ticket.DesaCode ?? "", ticket.KecamatanCode ?? ""], stop), ticket.DesaCode, ticket.KecamatanCode),
                Holder = await db.Agencies.Where(one => one.Id == ticket.AgencyId).Select(one => one.Name).SingleOrDefaultAsync(stop),
                Promise = PublicPromise.Of(ticket, calendar), Outside = await Outside(db, ticket, stop),
                ParentNumber = await db.Published().Where(one => one.Ticket.Id == ticket.MergedIntoId).Select(one => one.Ticket.Number).SingleOrDefaultAsync(stop),
                ClosingKind = ticket.ClosingKind, ClosingReason = ticket.ClosingReason, ClosedAt = ticket.ClosedAt,
                ClosingWords = await db.ClosingPhrases.Where(one => one.Id == ticket.ClosingPhraseId).Select(one => one.Text).SingleOrDefaultAsync(stop),
                Before = await Photos(db.Attachments.Where(file => file.TicketId == ticket.Id && file.Purpose == AttachmentPurpose.Evidence && file.ReleasedAt != null), stop),
                After = await Photos(Proofs(db, ticket.Id), stop), Steps = await Steps(db, ticket, stop), Next = StrangerWords.Next(ticket, days.Zone),
            };
        }, stop);
    }

    private async Task<IReadOnlyList<PublicStep>> Steps(PortalDb db, Ticket ticket, CancellationToken stop)
    {
        var events = await db.Events.Where(one => one.TicketId == ticket.Id).ToListAsync(stop);
        var agencies = await db.Agencies.Select(one => new { one.Id, one.Code, one.Name }).ToListAsync(stop);
        return PublicJourney.Of(events, agencies.ToDictionary(one => one.Id, one => one.Name), agencies.ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal), days.Zone);
    }

    private static IQueryable<Attachment> Proofs(PortalDb db, long ticket) =>
        from file in db.Attachments
        join answer in db.Answers on file.AnswerId equals answer.Id
        where answer.TicketId == ticket && answer.Status == AnswerStatus.Approved && file.Purpose == AttachmentPurpose.Proof
        select file;

    private static async Task<IReadOnlyList<PublicPhoto>> Photos(IQueryable<Attachment> files, CancellationToken stop) =>
        await files.Where(file => file.MediaType.StartsWith("image/")).OrderBy(file => file.StoredAt).Select(file => new PublicPhoto(file.Id, file.StoredAt)).ToListAsync(stop);

    private static async Task<PublicOwner?> Outside(PortalDb db, Ticket ticket, CancellationToken stop) => ticket.State != TicketState.Outside ? null :
        await (from sent in db.Referrals
               join agency in db.Agencies on sent.AgencyId equals agency.Id
               where sent.TicketId == ticket.Id && sent.IsOutside && sent.EndedAt == null
               orderby sent.ReferredAt descending
               select new PublicOwner(agency.Name, sent.LetterNumber, sent.ReferredAt)).FirstOrDefaultAsync(stop);
}
