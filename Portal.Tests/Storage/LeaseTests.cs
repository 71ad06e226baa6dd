using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Kit;
using Portal.Web.Storage;

namespace Portal.Tests.Storage;

public sealed class LeaseTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task One_node_holds_a_lease_until_it_runs_out_and_has_it_again_after_a_restart(Database database)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await PortalHost.Start(database);
        var (one, other) = (Node(host, "satu"), Node(host, "dua"));
        Assert.True(await one.Hold("uji", Minute, stop));
        Assert.True(await Node(host, "satu").Hold("uji", Minute, stop));
        Assert.False(await other.Hold("uji", Minute, stop));
        host.Clock.Pass(2 * Minute);
        Assert.True(await other.Hold("uji", Minute, stop));
        Assert.False(await one.Hold("uji", Minute, stop));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Of_many_nodes_at_once_exactly_one_gets_it(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var got = await Task.WhenAll(Enumerable.Range(0, 8).Select(node => Node(host, $"simpul {node}").Hold("ramai", Minute, TestContext.Current.CancellationToken)));
        Assert.Single(got, held => held);
    }

    private static Leases Node(PortalHost host, string owner) => new(host.Services.GetRequiredService<Store>(), host.Clock, owner);
}
