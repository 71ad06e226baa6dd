using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>The part is no longer needed: the OPD stops reading along, and the log keeps that it was asked.</summary>
public sealed record ReleaseContributor(string Number, int Version, int AgencyId) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class ReleaseContributorHandler(TicketDesk desk) : IHandle<ReleaseContributor, Done>
{
    public Task<Outcome<Done>> Handle(ReleaseContributor operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        await pen.Db.Agencies.SingleOrDefaultAsync(one => one.Id == operation.AgencyId, stop) is { } helper ? ticket.ReleaseContributor(actor, helper, pen.Now) : TicketRefusals.NoSuchAgency, stop);
}
