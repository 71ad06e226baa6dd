using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.OnSite;

/// <summary>The work sheet of one ticket, as far as it is needed out there. It travels, so personal data in the words is masked, and whoever reported is never on it.</summary>
public sealed record SiteSheet(string Number, string Title, string Body, bool IsSecret)
{
    public string? Place { get; init; }
    public string? Landmark { get; init; }
    public string Neighbourhood { get; init; } = "";
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Category { get; init; }
    public ProofKind Proof { get; init; }
    public required TicketState State { get; init; }
    public DueWords? Due { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public IReadOnlyList<ExtraAnswer> Extra { get; init; } = [];

    /// <summary>What the disposition says, and until when.</summary>
    public string? Instruction { get; init; }
    public DateOnly? InstructionDueOn { get; init; }

    /// <summary>The reporter's photos this officer may see; the rest of a sealed reporter's are withheld until the Admin Instansi releases them.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];
    public int Withheld { get; init; }

    /// <summary>Photos that lie beside the draft answer already.</summary>
    public int Proofs { get; init; }

    /// <summary>The draft waits for approval: photos can be added again when it comes back.</summary>
    public bool IsSubmitted { get; init; }
}

/// <summary>Opens one ticket of the officer's own list for the way out.</summary>
public sealed record OpenSite(string Number) : IOperation<SiteSheet>
{
    public static Permission Needs => Permission.WorkOnSite;
}

internal sealed class OpenSiteHandler(Store store, Vault vault, WorkingDays days, TimeProvider time) : IHandle<OpenSite, SiteSheet>
{
    public async Task<Outcome<SiteSheet>> Handle(OpenSite operation, Actor actor, CancellationToken stop)
    {
        var calendar = await days.CalendarOn(time.GetUtcNow(), stop);
        return await store.Read<Outcome<SiteSheet>>(async db =>
        {
            var ticket = await db.Tickets.OnSite(actor).Include(one => one.Pauses).Include(one => one.Dispositions).AsSplitQuery().SingleOrDefaultAsync(one => one.Number == operation.Number, stop);
            if (ticket is null) return Refusal.NotFound;
            var report = await db.Reports.SingleOrDefaultAsync(one => one.TicketId == ticket.Id && one.ErasedAt == null, stop);
            var told = Told(ticket, report, calendar);
            return await Pictures(db, ticket, await Around(db, ticket, told, stop), stop);
        }, stop);
    }

    private SiteSheet Told(Ticket ticket, Report? report, WorkingCalendar calendar) =>
        new(ticket.Number, report is null ? ErasedWords.Title : Masked(report.TitleSealed), report is null ? ErasedWords.Body : Masked(report.BodySealed), ticket.IsConfidential)
        {
            Landmark = report?.LandmarkSealed is { } landmark ? Masked(landmark) : null, Neighbourhood = vault.NeighbourhoodOf(report), Extra = vault.ExtraOf(report),
            Latitude = ticket.Latitude, Longitude = ticket.Longitude, State = ticket.State, ReceivedOn = calendar.LocalDay(ticket.ReceivedAt),
            Due = QueueRows.Due(ticket, ticket.Pauses.LastOrDefault(one => one.EndedAt is null)?.StartedAt, time.GetUtcNow(), calendar),
        };

    private async Task<SiteSheet> Around(PortalDb db, Ticket ticket, SiteSheet told, CancellationToken stop)
    {
        var codes = new[] { ticket.DesaCode, ticket.KecamatanCode }.OfType<string>().ToList();
        var places = await db.Regions.Where(one => codes.Contains(one.Code)).OrderByDescending(one => one.Code).Select(one => one.Name).ToListAsync(stop);
        var category = await db.Categories.Where(one => one.Id == ticket.CategoryId).Select(one => new { one.Name, one.Proof }).SingleOrDefaultAsync(stop);
        var open = ticket.Dispositions.LastOrDefault(one => one.EndedAt is null);
        var text = open is null ? null : await db.Texts.Where(one => one.Id == open.TextId).Select(one => one.BodySealed).SingleOrDefaultAsync(stop);
        return told with
        {
            Place = places.Count == 0 ? null : string.Join(", ", places), Category = category?.Name, Proof = category?.Proof ?? ProofKind.None,
            Instruction = text is { Length: > 0 } ? vault.Open(text) : null, InstructionDueOn = open?.DueOn,
        };
    }

    private static async Task<SiteSheet> Pictures(PortalDb db, Ticket ticket, SiteSheet told, CancellationToken stop)
    {
        var photos = await db.Attachments.Where(one => one.TicketId == ticket.Id && one.Purpose == AttachmentPurpose.Evidence).OrderBy(one => one.StoredAt).ToListAsync(stop);
        var open = ticket.Visibility == Visibility.Open ? photos : photos.Where(one => one.ReachesField).ToList();
        var answer = await db.OpenAnswer(ticket, stop);
        return told with { Photos = [.. open.Select(one => $"/berkas/{one.Id:N}")], Withheld = photos.Count - open.Count, Proofs = answer?.ProofCount ?? 0, IsSubmitted = answer?.Status == AnswerStatus.Submitted };
    }

    private string Masked(byte[] box) => PersonalData.Mask(vault.Open(box));
}
