using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Routing;

/// <summary>Trains anew once a night, between two and three o'clock, on one node.</summary>
internal sealed partial class NightlyLearning(LearnFromTickets learning, WorkingDays days, Leases leases, TimeProvider time, ILogger<NightlyLearning> log) : BackgroundService
{
    private const int Hour = 2;
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(20), LeaseLength = TimeSpan.FromHours(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round);
        try
        {
            DateOnly? done = null;
            while (await rounds.WaitForNextTickAsync(stoppingToken))
            {
                var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), days.Zone);
                if (now.Hour != Hour || done == DateOnly.FromDateTime(now.DateTime)) continue;
                done = DateOnly.FromDateTime(now.DateTime);
                await Go(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task Go(CancellationToken stop)
    {
        try
        {
            if (await leases.Hold("belajar", LeaseLength, stop) && await learning.Run(stop) is { } trial) Learned(trial.Texts, trial.Top1, trial.Top3);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested) { Stumbled(fault); }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Routing learned from {Texts} reports: top-1 {Top1:P1}, top-3 {Top3:P1}.")]
    private partial void Learned(int texts, double top1, double top3);

    [LoggerMessage(Level = LogLevel.Error, Message = "Routing could not learn tonight; the model in use stays.")]
    private partial void Stumbled(Exception fault);
}
