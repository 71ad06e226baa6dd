using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Retention;

internal static class RetentionSetup
{
    public static void AddRetention(this WebApplicationBuilder builder) => builder.Services.AddHostedService<NightlyRetention>();
}

/// <summary>Between three and four o'clock.</summary>
internal sealed partial class NightlyRetention(IServiceScopeFactory scopes, PortalSettings settings, Leases leases, TimeProvider time, ILogger<NightlyRetention> log) : NightWork("retensi", 3, leases, settings.Zone, time, log)
{
    private readonly ILogger log = log;

    protected override async Task Do(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var taken = await scope.ServiceProvider.GetRequiredService<Door>().EnterAs(Actor.System("retensi"), new ApplyRetention(), stop);
        if (taken is { Succeeded: true, Value: > 0 and var count }) Taken(count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Retention took away {Count} things whose term had ended.")]
    private partial void Taken(int count);
}
