using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Triage;

/// <summary>A desk with one OPD, one body outside, one category and an Admin Instansi.</summary>
internal sealed record Desk(PortalHost Host, Actor Admin, Agency Roads, Agency Power, Category Category) : IAsyncDisposable
{
    public static async Task<Desk> Open(Database database)
    {
        var host = await PortalHost.Start(database);
        return new(host, await Some.InstanceAdmin(host), await Some.Agency(host, "DPUBM", keywords: "aspal;lubang"),
            await Some.Agency(host, "PLN", AgencyTier.StateCompany), await Some.Category(host, agencyCode: "DPUBM"));
    }

    /// <summary>Accepted, so that it can be referred.</summary>
    public Task<Ticket> Accepted(Visibility visibility = Visibility.Open) => Some.TicketAfter(Host, (ticket, deadlines) =>
        ticket.Accept(Admin, Category.Id, ReportKind.Complaint, ClockClass.NonSupervisory, deadlines, Host.Clock.Now), visibility);

    public Task<Ticket> Again(Ticket ticket) => Host.Store.Read(db => db.Tickets.Include(one => one.Referrals).Include(one => one.Copies).Include(one => one.Named).SingleAsync(one => one.Id == ticket.Id));

    public Task<List<TicketEvent>> Log(Ticket ticket) => Host.Store.Read(db => db.Events.Where(one => one.TicketId == ticket.Id).OrderBy(one => one.Sequence).ToListAsync());

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
