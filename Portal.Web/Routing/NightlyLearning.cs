using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Routing;

/// <summary>Trains anew between two and three o'clock. Where it fails, the model in use stays until the next night.</summary>
internal sealed partial class NightlyLearning(LearnFromTickets learning, WorkingDays days, Leases leases, TimeProvider time, ILogger<NightlyLearning> log) : NightWork("belajar", 2, leases, days.Zone, time, log)
{
    private readonly ILogger log = log;

    protected override async Task Do(CancellationToken stop)
    {
        if (await learning.Run(stop) is { Trial: var trial }) Learned(trial.Texts, trial.Top1, trial.Top3);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Routing learned from {Texts} reports: top-1 {Top1:P1}, top-3 {Top3:P1}.")]
    private partial void Learned(int texts, double top1, double top3);
}
