using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Lets the Pejabat Penghubung of today, deputies among them, into the open confidential tickets of their OPD. Gives how many tickets that concerned.</summary>
public sealed record NameSuccessors : IOperation<int>
{
    public static Permission Needs => Permission.RunTheClock;
}

internal sealed class NameSuccessorsHandler(Store store, TicketDesk desk, WorkingDays days, TimeProvider time) : IHandle<NameSuccessors, int>
{
    public async Task<Outcome<int>> Handle(NameSuccessors operation, Actor actor, CancellationToken stop)
    {
        var named = 0;
        foreach (var (number, missing) in await store.Read(db => Missing(db, stop), stop))
            if ((await desk.Change<Done>(number, actor, null, (ticket, pen) => ticket.NameSuccessors(actor, missing, pen.Now), stop)).Succeeded) named++;
        return named;
    }

    private async Task<List<(string Number, List<Guid> Missing)>> Missing(PortalDb db, CancellationToken stop)
    {
        var open = await db.Tickets.Where(one => one.DueAt < Ticket.NothingDue && (one.Visibility & Visibility.Confidential) != 0 && !one.IsConduct && one.AgencyId != null)
            .Select(one => new { one.Number, Agency = one.AgencyId!.Value, Named = one.Named.Select(each => each.AccountId).ToList() }).ToListAsync(stop);
        var found = new List<(string, List<Guid>)>();
        foreach (var office in open.GroupBy(one => one.Agency))
        {
            var liaisons = await db.LiaisonsOf(office.Key, days.Today(time), stop);
            found.AddRange(office.Select(one => (one.Number, liaisons.Except(one.Named).ToList())).Where(one => one.Item2.Count > 0));
        }
        return found;
    }
}

/// <summary>Every quarter of an hour, on one node: an appointment, a deputy's first day or a return from leave is soon felt.</summary>
internal sealed partial class SuccessionTimer(IServiceScopeFactory scopes, Leases leases, ILogger<SuccessionTimer> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15), First = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Pause)
        {
            await Task.Delay(wait, stoppingToken);
            try { await Round(stoppingToken); }
            catch (Exception fault) when (fault is not OperationCanceledException) { Failed(fault); }
        }
    }

    private async Task Round(CancellationToken stop)
    {
        if (!await leases.Hold("pengganti", Pause, stop)) return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Door>().EnterAs(Actor.System("pengganti"), new NameSuccessors(), stop);
    }

    [LoggerMessage(LogLevel.Warning, "Successors could not be let into confidential tickets; tried again in a quarter of an hour")]
    private partial void Failed(Exception fault);
}
