using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Referrals;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Referrals;

/// <summary>What a printed sheet carries. Paper travels: personal data in the words is masked, and whoever reported is never on it.</summary>
/// <param name="Words">Null where they are not printed: a confidential report that is read in the portal.</param>
/// <param name="Link">What the QR code opens.</param>
public sealed record SheetView(string Number, string? Title, string? Words, bool IsSecret, string Link)
{
    public string? Category { get; init; }
    public string? Place { get; init; }
    public string? Landmark { get; init; }

    /// <summary>The OPD pengampu, or the body outside of a letter.</summary>
    public string? Recipient { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? FollowUpDueAt { get; init; }
    public DateTimeOffset? ResolveDueAt { get; init; }
    public IReadOnlyList<string> Copies { get; init; } = [];
    public IReadOnlyList<PartRow> Parts { get; init; } = [];
    public IReadOnlyList<DispositionRow> Chain { get; init; } = [];
    public string? LetterNumber { get; init; }
    public DateTimeOffset? LinkEndsAt { get; init; }

    /// <summary>Who prints it.</summary>
    public required string By { get; init; }

    /// <summary>Who referred it or wrote the letter, for the signature.</summary>
    public string? Signer { get; init; }
    public required DateOnly Today { get; init; }
    public required TimeZoneInfo Zone { get; init; }
}

/// <param name="LetterId">The surat pengantar to print; null for the sheets inside this government.</param>
public sealed record PrintedSheet(string Number, Guid? LetterId = null) : IOperation<SheetView>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class PrintedSheetHandler(Store store, Vault vault, LetterBook book, PortalSettings settings, WorkingDays days, TimeProvider time) : IHandle<PrintedSheet, SheetView>
{
    public Task<Outcome<SheetView>> Handle(PrintedSheet operation, Actor actor, CancellationToken stop) => store.Read<Outcome<SheetView>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).Include(one => one.Referrals).Include(one => one.Copies).Include(one => one.Contributions).AsSplitQuery().SingleOrDefaultAsync(stop);
        if (ticket?.OpensInside(actor) != true) return Refusal.NotFound;
        var letter = operation.LetterId is { } id ? await db.OutsideLetters.SingleOrDefaultAsync(one => one.Id == id && one.TicketId == ticket.Id, stop) : null;
        if (operation.LetterId is not null && (letter is null || !actor.May(Permission.TriageTickets))) return Refusal.NotFound;
        return await Fill(db, ticket, letter, actor, stop);
    }, stop);

    private async Task<SheetView> Fill(PortalDb db, Ticket ticket, OutsideLetter? letter, Actor actor, CancellationToken stop)
    {
        var report = await db.Reports.SingleOrDefaultAsync(one => one.TicketId == ticket.Id && one.ErasedAt == null, stop);
        // A secret goes on paper only where paper is the sole way, and then in a closed envelope.
        var isTold = report is not null && (!ticket.IsConfidential || letter is not null || ticket.ByLetter);
        var names = await db.Agencies.ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        var codes = new[] { ticket.KecamatanCode, ticket.DesaCode }.OfType<string>().ToList();
        var places = await db.Regions.Where(one => codes.Contains(one.Code)).OrderByDescending(one => one.Code).Select(one => one.Name).ToListAsync(stop);
        var lead = ticket.Referrals.LastOrDefault(one => one is { IsOutside: false, EndedAt: null });
        var recipient = letter?.AgencyId ?? ticket.AgencyId;
        var signer = (await db.NamesOf([letter is null ? lead?.ReferredBy : letter.WrittenBy], stop)).Values.FirstOrDefault();
        return new SheetView(ticket.Number, isTold ? PersonalData.Mask(vault.Open(report!.TitleSealed)) : null, isTold ? PersonalData.Mask(vault.Open(report!.BodySealed)) : null, ticket.IsConfidential,
            letter is null ? settings.Link($"/petugas/laporan/{ticket.Number}") : book.Link(letter))
        {
            Category = await db.Categories.Where(one => one.Id == ticket.CategoryId).Select(one => one.Name).SingleOrDefaultAsync(stop),
            Place = places.Count == 0 ? null : string.Join(", ", places), Landmark = isTold && report!.LandmarkSealed is { } landmark ? PersonalData.Mask(vault.Open(landmark)) : null,
            Recipient = recipient is { } to ? names.GetValueOrDefault(to) : null, SentAt = letter?.WrittenAt ?? lead?.ReferredAt, ReceivedAt = ticket.ReceivedAt,
            FollowUpDueAt = ticket.State == TicketState.Referred ? ticket.FollowUpDueAt : null, ResolveDueAt = ticket.State.ClockRuns() ? ticket.ResolveDueAt : null,
            Copies = [.. ticket.Copies.Select(one => names.GetValueOrDefault(one.AgencyId, ""))],
            Parts = [.. ticket.Contributions.Where(one => one.EndedAt is null).Select(one => new PartRow(one.AgencyId, names.GetValueOrDefault(one.AgencyId, ""), false, null, one.DueOn, one.AskedAt) { HandedInAt = one.HandedInAt })],
            LetterNumber = letter?.Number, LinkEndsAt = letter is not null && letter.Bar(time.GetUtcNow()) is null ? letter.LinkEndsAt : null,
            By = actor.Name, Signer = signer, Today = time.GetUtcNow().DayIn(days.Zone), Zone = days.Zone,
        };
    }
}
