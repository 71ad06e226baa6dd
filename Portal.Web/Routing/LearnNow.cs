using System.Globalization;
using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Routing;

/// <summary>Learns from this government's reports now, instead of waiting for the night. May take a minute.</summary>
public sealed record LearnNow : IOperation<RouteLesson>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => "Melatih ulang saran penerusan.";
}

internal sealed class LearnNowHandler(LearnFromTickets learning) : IHandle<LearnNow, RouteLesson>
{
    private static readonly Refusal TooFew = new("route.too-few", string.Create(CultureInfo.InvariantCulture, $"Belum cukup untuk belajar: perlu paling sedikit {LearnFromTickets.FewestExamples} laporan yang sudah ditangani, dari paling sedikit dua OPD."));

    public async Task<Outcome<RouteLesson>> Handle(LearnNow operation, Actor actor, CancellationToken stop) => await learning.Run(stop) is { } lesson ? lesson : TooFew;
}
