using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Incidents;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Incidents;

/// <param name="Count">Reports in it.</param>
public sealed record SurgeLine(long Id, int Count, string? Category, string? Place, DateTimeOffset FoundAt);

/// <summary>Proposed laporan induk that wait for a decision, the newest first.</summary>
public sealed record WaitingSurges : IOperation<IReadOnlyList<SurgeLine>>
{
    public static Permission Needs => Permission.TriageTickets;
}

/// <param name="Metres">From the laporan induk; null where one of the two has no coordinates.</param>
/// <param name="CanJoin">It still stands alone.</param>
public sealed record SurgeMember(string Number, int Version, string Title, TicketState State, DateTimeOffset ReceivedAt, string? Place, int? Metres, bool CanJoin);

/// <param name="Lead">Number of the proposed laporan induk.</param>
/// <param name="By">Who decided.</param>
public sealed record SurgeView(SurgeLine Line, ProposalState State, string? Lead, IReadOnlyList<SurgeMember> Members, string? By, DateTimeOffset? DecidedAt, bool MayDecide, TimeZoneInfo Zone);

/// <summary>One proposal with its reports, as far as the reader finds them.</summary>
public sealed record OpenSurge(long Id) : IOperation<SurgeView>
{
    public static Permission Needs => Permission.ReadBoard;
}

internal sealed class OpenSurgeHandler(Store store, Vault vault, PortalSettings settings) : IHandle<WaitingSurges, IReadOnlyList<SurgeLine>>, IHandle<OpenSurge, SurgeView>
{
    private const int Most = 20;

    public Task<Outcome<IReadOnlyList<SurgeLine>>> Handle(WaitingSurges operation, Actor actor, CancellationToken stop) => store.Read(async db =>
        Outcomes.Of<SurgeLine>(await Lines(db, db.IncidentProposals.Where(one => one.State == ProposalState.Waiting).OrderByDescending(one => one.FoundAt).Take(Most)).ToListAsync(stop)), stop);

    public Task<Outcome<SurgeView>> Handle(OpenSurge operation, Actor actor, CancellationToken stop) => store.Read<Outcome<SurgeView>>(async db =>
    {
        if (await db.IncidentProposals.Include(one => one.Members).SingleOrDefaultAsync(one => one.Id == operation.Id, stop) is not { } proposal) return Refusal.NotFound;
        var line = await Lines(db, db.IncidentProposals.Where(one => one.Id == proposal.Id)).SingleAsync(stop);
        var ids = proposal.Members.Select(one => one.TicketId).ToList();
        var seen = await db.Tickets.Where(TicketSight.For(actor)).Where(one => ids.Contains(one.Id) && (one.Visibility & Visibility.Confidential) == 0).OrderBy(one => one.ReceivedAt).ThenBy(one => one.Id).ToListAsync(stop);
        var titles = await db.Reports.Where(one => ids.Contains(one.TicketId)).ToDictionaryAsync(one => one.TicketId, one => one.ErasedAt == null ? one.TitleSealed : null, stop);
        var codes = seen.Select(one => one.DesaCode ?? one.KecamatanCode).OfType<string>().Distinct().ToList();
        var places = await db.NamesOfPlaces(codes, stop);
        var lead = seen.Find(one => one.Id == proposal.LeadId);
        var by = await db.Users.Where(one => one.Id == proposal.DecidedBy).Select(one => one.DisplayName).SingleOrDefaultAsync(stop);
        return new SurgeView(line, proposal.State, lead?.Number, seen.ConvertAll(one => new SurgeMember(one.Number, one.Version, titles.GetValueOrDefault(one.Id) is { } title ? vault.Open(title) : ErasedWords.Title, one.State, one.ReceivedAt,
            (one.DesaCode ?? one.KecamatanCode) is { } code ? places.GetValueOrDefault(code) : null, lead is null ? null : Metres(lead, one), SurgeRound.Joinable.Contains(one.State))),
            by, proposal.DecidedAt, proposal.State == ProposalState.Waiting && actor.May(Permission.TriageTickets), settings.Zone);
    }, stop);

    private static int? Metres(Ticket lead, Ticket one) => Likeness.Metres(Place(lead), Place(one)) is { } metres ? (int)(Math.Ceiling(metres / 10) * 10) : null;

    private static LikeReport Place(Ticket ticket) => new("", null, null, null, ticket.Latitude, ticket.Longitude);

    private static IQueryable<SurgeLine> Lines(PortalDb db, IQueryable<IncidentProposal> proposals) => proposals.Select(one => new SurgeLine(one.Id, one.Members.Count(member => db.Tickets.Any(ticket => ticket.Id == member.TicketId && (ticket.Visibility & Visibility.Confidential) == 0)),
        db.Categories.Where(category => category.Id == one.CategoryId).Select(category => category.Name).FirstOrDefault(), db.Regions.Where(region => region.Code == one.KecamatanCode).Select(region => region.Name).FirstOrDefault(), one.FoundAt));
}
