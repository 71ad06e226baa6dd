using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Follow;

namespace Portal.Tests.Follow;

public sealed class WrongCodeTests
{
    private const string Wrong = "0000-0000-0000-0000";

    [Fact]
    public async Task Ten_wrong_codes_shut_the_door_for_that_address_even_for_the_right_one()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Received);
        var tries = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => host.Enter(Actor.Nobody, new FindByCode(Wrong, "10.0.0.1"))));
        Assert.Equal(10, tries.Count(one => one.Refusal.Code == "follow.wrong-code"));
        Assert.Equal(20, tries.Count(one => one.Refusal.Code == "follow.too-many-tries"));
        Assert.Equal("follow.too-many-tries", (await host.Enter(Actor.Nobody, new FindByCode(standing.Code, "10.0.0.1"))).Refusal.Code);
        Assert.True((await host.Enter(Actor.Nobody, new FindByCode(standing.Code, "10.0.0.2"))).Succeeded);
    }

    [Fact]
    public void The_door_opens_again_after_fifteen_minutes()
    {
        var clock = new FixedClock();
        var guard = new CodeGuard(clock);
        for (var tries = 0; tries < CodeGuard.Tries; tries++) Assert.True(guard.Takes("10.0.0.1"));
        clock.Pass(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.False(guard.Takes("10.0.0.1"));
        clock.Pass(TimeSpan.FromSeconds(1));
        Assert.True(guard.Takes("10.0.0.1"));
    }

    [Fact]
    public void A_right_code_costs_nothing_and_each_wrong_one_waits_longer()
    {
        var guard = new CodeGuard(new FixedClock());
        for (var visits = 0; visits < 100; visits++)
        {
            Assert.True(guard.Takes("10.0.0.1"));
            guard.GivesBack("10.0.0.1");
        }
        guard.Takes("10.0.0.1");
        var first = guard.Pause("10.0.0.1");
        guard.Takes("10.0.0.1");
        Assert.True(guard.Pause("10.0.0.1") > first);
    }

    [Fact]
    public async Task A_number_opens_nothing_and_tells_nothing_whether_it_exists_or_not()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Received);
        var known = await host.Enter(Actor.Nobody, new FindByCode(standing.Number, "10.0.0.1"));
        var unknown = await host.Enter(Actor.Nobody, new FindByCode(TicketNumber.Make("KM", 2026, 99_999), "10.0.0.1"));
        Assert.Equal("follow.number-not-code", known.Refusal.Code);
        Assert.Equal(known.Refusal, unknown.Refusal);
    }
}
