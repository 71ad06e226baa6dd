using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Demo;

/// <summary>What every demo ticket needs at hand while its past is played.</summary>
internal sealed record DemoDesk(
    PortalDb Db, Vault Vault, Deadlines Deadlines, DemoOfficers Officers, DemoPhotos Photos,
    IReadOnlyDictionary<string, Category> Categories, IReadOnlyDictionary<string, Agency> Agencies, IReadOnlyDictionary<string, Agency> KecamatanOffices)
{
    public TextRef Write(Ticket ticket, TextKind kind, string body, Actor actor, DateTimeOffset at) => new TicketPen(Db, Vault, Deadlines, at, actor).Write(ticket, kind, body);
}
