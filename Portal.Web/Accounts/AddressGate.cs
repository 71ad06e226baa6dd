using System.Threading.RateLimiting;

namespace Portal.Web.Accounts;

/// <summary>How often one address may try to sign in; kept in memory only.</summary>
public sealed class AddressGate(AccountSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.TriesPerAddress, Window = TimeSpan.FromMinutes(settings.TryWindowMinutes) }));

    public bool LetsPass(string address)
    {
        using var lease = limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
