using Portal.Web.Storage;

namespace Portal.Web.Sla;

/// <summary>Looks every fifteen seconds whether the rules have changed, which tickets' moments have come, and whether the morning's letters are due.</summary>
internal sealed class TicketTimers(DueTimers timers, RecountDues recount, MorningLetters letters, Leases leases, ILogger<TicketTimers> log) : LeasedRounds("jam", TimeSpan.FromSeconds(15), leases, log)
{
    protected override async Task Round(CancellationToken stop)
    {
        await recount.Run(stop);
        await timers.Ring(stop);
        await letters.Run(stop);
    }
}
