using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Incidents;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>A reporter's own report, for the reporter whom the code let in.</summary>
public sealed record FollowReport : IOperation<FollowView>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class FollowReportHandler(Store store, FollowReading reading, Vault vault) : IHandle<FollowReport, FollowView>
{
    public Task<Outcome<FollowView>> Handle(FollowReport operation, Actor actor, CancellationToken stop) => store.Read<Outcome<FollowView>>(async db =>
        await db.Tickets.Where(TicketSight.For(actor)).Include(one => one.Referrals).Include(one => one.Pauses).AsSplitQuery().SingleOrDefaultAsync(stop) is { } ticket && await reading.Of(db, ticket, _ => true, stop) is { } view
            ? view with { Parts = await Parts(db, ticket, stop) } : Refusal.NotFound, stop);

    // Made here and not in the reading: the addresses hold the parts' codes, which no officer's preview may show.
    private async Task<List<FollowPart>> Parts(PortalDb db, Ticket ticket, CancellationToken stop)
    {
        var parts = await (from part in db.Tickets
                           where part.SplitFromId == ticket.Id
                           join report in db.Reports on part.Id equals report.TicketId
                           orderby part.Id
                           select new { part.Number, part.State, report.TitleSealed }).ToListAsync(stop);
        return parts.ConvertAll(part => new FollowPart(part.Number, vault.Open(part.TitleSealed), part.State, $"/lacak/{vault.PartCodeOf(part.Number)}"));
    }
}
