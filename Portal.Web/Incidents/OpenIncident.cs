using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Incidents;

public sealed record IncidentMember(string Number, int Version, string Title, TicketState State, string? Place, DateTimeOffset ReceivedAt);

/// <param name="Induk">The laporan induk this one follows; null for an induk or a report on its own.</param>
/// <param name="Members">Reports that follow this one, oldest first, as far as the reader finds them.</param>
/// <param name="Unseen">How many more there are.</param>
public sealed record IncidentView(string? Induk, IReadOnlyList<IncidentMember> Members, int Unseen)
{
    /// <summary>The report this one is a part of.</summary>
    public string? Whole { get; init; }

    /// <summary>What was split off this report.</summary>
    public IReadOnlyList<IncidentMember> Parts { get; init; } = [];
    public bool MaySplit { get; init; }
    public required TimeZoneInfo Zone { get; init; }
}

/// <summary>Which reports are one problem with this one, and which are parts of it.</summary>
public sealed record OpenIncident(string Number) : IOperation<IncidentView>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class OpenIncidentHandler(Store store, Vault vault, WorkingDays days) : IHandle<OpenIncident, IncidentView>
{
    public Task<Outcome<IncidentView>> Handle(OpenIncident operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IncidentView>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop);
        if (ticket is null) return Refusal.NotFound;
        var seen = db.Tickets.Where(TicketSight.For(actor));
        var members = await Rows(db, seen.Where(one => one.MergedIntoId == ticket.Id), stop);
        return new IncidentView(await seen.Where(one => one.Id == ticket.MergedIntoId).Select(one => one.Number).SingleOrDefaultAsync(stop),
            members, await db.Tickets.CountAsync(one => one.MergedIntoId == ticket.Id, stop) - members.Count)
        {
            Whole = await seen.Where(one => one.Id == ticket.SplitFromId).Select(one => one.Number).SingleOrDefaultAsync(stop),
            Parts = await Rows(db, seen.Where(one => one.SplitFromId == ticket.Id), stop), Zone = days.Zone,
            MaySplit = actor.May(Permission.TriageTickets) && ticket is { SplitFromId: null, IsConduct: false } && ticket.State.IsOpen(),
        };
    }, stop);

    private async Task<List<IncidentMember>> Rows(PortalDb db, IQueryable<Ticket> tickets, CancellationToken stop)
    {
        var rows = await (from ticket in tickets
                          join report in db.Reports on ticket.Id equals report.TicketId
                          orderby ticket.Id
                          select new { ticket.Number, ticket.Version, ticket.State, ticket.ReceivedAt, ticket.KecamatanCode, ticket.DesaCode, report.TitleSealed, report.ErasedAt }).ToListAsync(stop);
        var codes = rows.Select(row => row.DesaCode ?? row.KecamatanCode).OfType<string>().Distinct().ToList();
        var places = await db.NamesOfPlaces(codes, stop);
        return rows.ConvertAll(row => new IncidentMember(row.Number, row.Version, row.ErasedAt is null ? vault.Open(row.TitleSealed) : ErasedWords.Title, row.State,
            (row.DesaCode ?? row.KecamatanCode) is { } code ? places.GetValueOrDefault(code) : null, row.ReceivedAt));
    }
}
