using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Referrals;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Inquiries;
using Portal.Web.Routing;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Triage;

internal sealed class OpenTriageHandler(Store store, Vault vault, WorkingDays days, RouteShelf shelf, InquirySettings inquiries, TimeProvider time) : IHandle<OpenTriage, TriageSheet>
{
    public async Task<Outcome<TriageSheet>> Handle(OpenTriage operation, Actor actor, CancellationToken stop)
    {
        var deadlines = await days.Deadlines(stop);
        return await store.Read<Outcome<TriageSheet>>(async db =>
        {
            var ticket = await db.Tickets.Where(TicketSight.For(actor)).Include(one => one.Pauses).SingleOrDefaultAsync(one => one.Number == operation.Number, stop);
            if (ticket is null) return Refusal.NotFound;
            return await Fill(db, ticket, actor, deadlines, stop);
        }, stop);
    }

    private async Task<TriageSheet> Fill(PortalDb db, Ticket ticket, Actor actor, Deadlines deadlines, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var report = await db.Reports.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop);
        var (title, body) = (vault.Open(report?.TitleSealed), vault.Open(report?.BodySealed));
        var categories = await db.Categories.Where(one => one.IsActive).OrderBy(one => one.Order).ThenBy(one => one.Name).ToListAsync(stop);
        var agencies = await db.Agencies.Where(one => one.IsActive).OrderBy(one => one.Name).ToListAsync(stop);
        var (own, outside) = (agencies.FindAll(one => one.Tier == AgencyTier.Own), agencies.FindAll(one => one.Tier != AgencyTier.Own));
        var fitting = CategoryRules.Fits(title + " " + body, categories);
        var chosen = categories.Find(one => one.Id == ticket.CategoryId) ?? (fitting.Count > 0 ? fitting[0].Category : null);
        var landmark = vault.Open(report?.LandmarkSealed);
        var roads = RoadFinder.Find($"{title} {body} {landmark}", ticket.KecamatanCode, await db.Roads.ToListAsync(stop));
        var question = new RoutingQuestion(title + " " + body, chosen, ticket.KecamatanCode, ticket.DesaCode) { Learned = await shelf.Guess(title + " " + body, stop), Roads = roads };
        var words = await db.Publications.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop);
        return new TriageSheet
        {
            Categories = categories, Fitting = fitting, CategoryWish = report?.CategoryWish, Own = own, Outside = outside, Zone = days.Zone, Roads = roads,
            OwnSuggestions = Ppid(ticket, own, RoutingRules.Suggest(question, own)), OutsideSuggestions = RoutingRules.Suggest(question, outside),
            WithLiaison = await WithLiaison(db, now.DayIn(days.Zone), stop),
            DefaultCopies = ticket.IsConfidential || ticket.KecamatanCode is null ? [] : [.. own.Where(one => one.RegionCode == ticket.KecamatanCode).Select(one => one.Id)],
            DueByClass = Enum.GetValues<ClockClass>().ToDictionary(one => one, one => (ticket.ClockOf(deadlines) with { Class = one }).DueFor(DeadlineKind.Resolve)),
            FollowUpIfReferred = deadlines.FollowUp(now), PublicTitle = words?.Title ?? PersonalData.Mask(title), PublicText = words?.Text ?? PersonalData.Mask(body),
            Evidence = await db.Attachments.Where(one => one.TicketId == ticket.Id && one.Purpose == AttachmentPurpose.Evidence && !db.Attachments.Any(cover => cover.CoversId == one.Id))
                .OrderBy(one => one.StoredAt).Select(one => new EvidencePhoto(one.Id, one.ReleasedAt != null, one.CoversId)).ToListAsync(stop),
            HasIdentity = report is not null && (await db.Identities.AnyAsync(one => one.ReportId == report.Id, stop) || await db.Attachments.AnyAsync(one => one.TicketId == ticket.Id && one.Purpose == AttachmentPurpose.Letter, stop)),
            Flags = PublicWords.Flags(vault, report), Proposal = await Proposed(db, ticket, actor, words, stop), Lift = await Lift(db, ticket, actor, stop),
            NamedByOpd = await NamedByOpd(db, ticket, stop),
            MergedInto = await db.Tickets.Where(one => one.Id == ticket.MergedIntoId).Select(one => one.Number).SingleOrDefaultAsync(stop),
        };
    }

    // Public information is the PPID's to decide, whatever it is about.
    private IReadOnlyList<RouteSuggestion> Ppid(Ticket ticket, IEnumerable<Agency> own, IReadOnlyList<RouteSuggestion> suggested) =>
        ticket.IsInquiry && own.FirstOrDefault(one => one.Code == inquiries.PpidAgency) is { } ppid
            ? [new RouteSuggestion(ppid, 100, "PPID: permintaan informasi publik (UU 14/2008)"), .. suggested.Where(one => one.Agency.Id != ppid.Id).Take(2)] : suggested;

    private static async Task<Proposal?> Proposed(PortalDb db, Ticket ticket, Actor actor, Publication? words, CancellationToken stop) =>
        ticket.ProposedBy is not { } by || words is null ? null
            : new((await db.NamesOf([by], stop)).GetValueOrDefault(by, "petugas"), by == actor.AccountId, PublicWords.Photos(words.ProposedPhotos));

    private async Task<LiftRequest?> Lift(PortalDb db, Ticket ticket, Actor actor, CancellationToken stop)
    {
        if (ticket is not { LiftWanted: { } what, LiftReason: { } reason, LiftAskedBy: { } by }) return null;
        var note = await db.Texts.Where(one => one.TicketId == ticket.Id && one.Kind == TextKind.LiftReason && one.AuthorId == by).OrderByDescending(one => one.WrittenAt).Select(one => one.BodySealed).FirstOrDefaultAsync(stop);
        return new((await db.NamesOf([by], stop)).GetValueOrDefault(by, "petugas"), by == actor.AccountId, what, reason, vault.Open(note));
    }

    private static async Task<string?> NamedByOpd(PortalDb db, Ticket ticket, CancellationToken stop)
    {
        if (ticket.State != TicketState.Returned) return null;
        var suggested = await db.Referrals.Where(one => one.TicketId == ticket.Id).OrderByDescending(one => one.ReferredAt).Select(one => one.SuggestedAgencyId).FirstOrDefaultAsync(stop);
        return await db.Agencies.Where(one => one.Id == suggested).Select(one => one.Name).SingleOrDefaultAsync(stop);
    }

    private static async Task<IReadOnlySet<int>> WithLiaison(PortalDb db, DateOnly today, CancellationToken stop)
    {
        var appointed = await db.Seated().Where(one => one.Role == Role.Liaison && one.AgencyId != null).ToListAsync(stop);
        return appointed.Where(one => one.HoldsOn(today)).Select(one => one.AgencyId!.Value).ToHashSet();
    }
}
