using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Portal.Web.App;

/// <summary>How many screens are open, in all and per account. Above the limit a screen is refused: better than running out of memory.</summary>
public sealed class CircuitCount
{
    public const int MostInAll = 3000, MostPerAccount = 40;
    private readonly ConcurrentDictionary<string, int> perAccount = new();
    private int all;

    public bool Enter(string account)
    {
        // Both are counted before either is judged, so that leaving takes back exactly what entering added.
        var (inAll, own) = (Interlocked.Increment(ref all), perAccount.AddOrUpdate(account, 1, (_, count) => count + 1));
        if (inAll <= MostInAll && own <= MostPerAccount) return true;
        Leave(account);
        return false;
    }

    public void Leave(string account)
    {
        Interlocked.Decrement(ref all);
        perAccount.AddOrUpdate(account, 0, (_, count) => Math.Max(0, count - 1));
    }
}

internal sealed class CircuitCap(CircuitCount count, AuthenticationStateProvider who) : CircuitHandler
{
    private string? account;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var name = (await who.GetAuthenticationStateAsync()).User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        if (!count.Enter(name)) throw new InvalidOperationException("Too many screens are open.");
        account = name;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (account is not null) count.Leave(account);
        return Task.CompletedTask;
    }
}
