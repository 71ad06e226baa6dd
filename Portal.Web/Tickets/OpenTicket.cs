using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Opens one ticket by its number.</summary>
public sealed record OpenTicket(string Number) : IOperation<TicketDetail>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class OpenTicketHandler(Store store, Vault vault) : IHandle<OpenTicket, TicketDetail>
{
    public Task<Outcome<TicketDetail>> Handle(OpenTicket operation, Actor actor, CancellationToken stop) => store.Read<Outcome<TicketDetail>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).Include(one => one.Referrals).Include(one => one.Copies).AsSplitQuery().SingleOrDefaultAsync(stop);
        if (ticket is null) return Refusal.NotFound;
        var report = await db.Reports.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop);
        var told = Told(ticket, report, actor);
        if (await db.Ratings.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop) is { } rating)
            told = told with { Rating = new(rating.Score, ticket.OpensInside(actor) ? vault.Open(rating.WordsSealed) : "") };
        return await Around(db, ticket, actor, told, stop);
    }, stop);

    private TicketDetail Told(Ticket ticket, Report? report, Actor actor) => new()
    {
        Id = ticket.Id, Number = ticket.Number, Version = ticket.Version, State = ticket.State, Kind = ticket.Kind, ClockClass = ticket.ClockClass,
        Channel = ticket.Channel, Visibility = ticket.Visibility, FormerNumber = ticket.FormerNumber, ReceivedAt = ticket.ReceivedAt,
        Title = report?.ErasedAt is null ? vault.Open(report?.TitleSealed) : ErasedWords.Title, Body = report?.ErasedAt is null ? vault.Open(report?.BodySealed) : ErasedWords.Body, Landmark = report?.LandmarkSealed is { } landmark ? vault.Open(landmark) : null,
        Helper = report?.HelperSealed is { } helper ? vault.Open(helper) : null,
        Neighbourhood = vault.NeighbourhoodOf(report), Extra = vault.ExtraOf(report), SupportCount = ticket.SupportCount, IsConduct = ticket.IsConduct, IsPart = ticket.SplitFromId is not null,
        OpensSealedPhotos = ticket.OpensSealedPhotos(actor), KecamatanCode = ticket.KecamatanCode, DesaCode = ticket.DesaCode, Latitude = ticket.Latitude, Longitude = ticket.Longitude,
        AgencyId = ticket.AgencyId, AssigneeId = ticket.AssigneeId, CurrentDueAt = ticket.CurrentDueAt, PublishedAt = ticket.PublishedAt,
        Returns = ticket.Returns, Rejections = ticket.Rejections, AwaitsRuling = ticket.AwaitsRuling, MessagesUnread = ticket.MessagesUnread, ClosedAt = ticket.ClosedAt,
        IsInquiry = ticket.IsInquiry, AwaitsObjection = ticket.AwaitsObjection, IsTakenIn = ticket.Channel is Channel.Desk or Channel.Phone or Channel.Letter or Channel.Field && ticket.OpensInside(actor),
        HasDraftWaiting = ticket.HasDraftWaiting && ticket.OpensInside(actor), ClosingKind = ticket.ClosingKind, ClosingReason = ticket.ClosingReason,
        ArchiveReason = ticket.ArchiveReason, PackageNumber = ticket.PackageNumber, PromisedOn = ticket.PromisedOn, ReaderId = actor.AccountId, ReaderName = actor.Name,
        IsMine = ticket.HeldBy(actor) && actor.May(Permission.HandleTickets), MayWrite = ticket.OpensInside(actor),
        MayDirect = actor.May(Permission.GiveDirections) && !ticket.IsConfidential,
        MayApprove = ticket.HeldBy(actor) && actor.May(Permission.ApproveAnswers),
        MayClose = actor.May(Permission.CloseTickets) && (ticket.HeldBy(actor) || actor.Is(Role.InstanceAdmin)), MayTriage = actor.May(Permission.TriageTickets),
    };

    private static async Task<TicketDetail> Around(PortalDb db, Ticket ticket, Actor actor, TicketDetail told, CancellationToken stop)
    {
        var agencies = await AgencyNames(db, ticket, stop);
        var codes = new[] { ticket.RegencyCode, ticket.KecamatanCode, ticket.DesaCode }.OfType<string>().ToList();
        var places = await db.Regions.Where(region => codes.Contains(region.Code)).OrderByDescending(region => region.Code).Select(region => region.Name).ToListAsync(stop);
        return told with
        {
            Category = await db.Categories.SingleOrDefaultAsync(one => one.Id == ticket.CategoryId, stop),
            Publication = told.MayTriage ? await db.Publications.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop) : null,
            AgencyName = ticket.AgencyId is { } agency ? agencies.GetValueOrDefault(agency) : null,
            AssigneeName = (await db.NamesOf([ticket.AssigneeId], stop)).Values.FirstOrDefault(),
            UnitName = await db.Units.Where(unit => unit.Id == ticket.UnitId).Select(unit => unit.Name).SingleOrDefaultAsync(stop),
            ClosingWords = await db.ClosingPhrases.Where(one => one.Id == ticket.ClosingPhraseId).Select(one => one.Text).SingleOrDefaultAsync(stop),
            MergedInto = await db.Tickets.Where(TicketSight.For(actor)).Where(one => one.Id == ticket.MergedIntoId).Select(one => one.Number).SingleOrDefaultAsync(stop),
            PlaceName = places.Count == 0 ? null : string.Join(", ", places), Holders = HeldBy(ticket, agencies),
        };
    }

    private static Task<Dictionary<int, string>> AgencyNames(PortalDb db, Ticket ticket, CancellationToken stop)
    {
        var ids = ticket.Referrals.Select(one => one.AgencyId).Concat(ticket.Referrals.Select(one => one.SuggestedAgencyId).OfType<int>())
            .Concat(ticket.Copies.Select(one => one.AgencyId)).Distinct().ToList();
        return db.Agencies.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
    }

    private static List<Holder> HeldBy(Ticket ticket, Dictionary<int, string> names)
    {
        string Name(int id) => names.GetValueOrDefault(id, "");
        var leads = ticket.Referrals.OrderByDescending(one => one.ReferredAt).Select(one => one switch
        {
            { IsOutside: true } => new Holder(HolderKind.Outside, Name(one.AgencyId), one.LetterNumber, one.ReferredAt),
            { EndedAt: null } => new Holder(HolderKind.Lead, Name(one.AgencyId), null, one.ReferredAt),
            { SuggestedAgencyId: { } suggested } => new Holder(HolderKind.Former, Name(one.AgencyId), $"mengembalikan, menyarankan {Name(suggested)}", one.ReferredAt),
            _ => new Holder(HolderKind.Former, Name(one.AgencyId), null, one.ReferredAt),
        });
        return [.. leads, .. ticket.Copies.Select(copy => new Holder(HolderKind.Copy, Name(copy.AgencyId), null, copy.CopiedAt))];
    }
}
