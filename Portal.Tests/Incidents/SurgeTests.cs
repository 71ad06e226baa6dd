using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Incidents;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Alerts;
using Portal.Web.Incidents;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Incidents;

/// <summary>Similar reports that come thick in one place.</summary>
public sealed class SurgeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 9, 5, 0, 0, TimeSpan.Zero);
    private static readonly SurgeRule Rule = new(true, 3, 60, 300);

    [Fact]
    public void Near_and_alike_within_the_time_is_a_surge() => Assert.Equal([1L, 2, 3], Ids(Find(At(1, 0, 0), At(2, 200, 10), At(3, 400, 20))));

    [Fact]
    public void Two_are_none_and_far_apart_is_none()
    {
        Assert.Empty(Find(At(1, 0, 0), At(2, 100, 1)));
        Assert.Empty(Find(At(1, 0, 0), At(2, 400, 1), At(3, 800, 2)));
    }

    [Fact]
    public void Spread_over_the_day_is_none() => Assert.Empty(Find(At(1, 0, 0), At(2, 0, 50), At(3, 0, 100), At(4, 0, 150)));

    [Fact]
    public void Other_words_of_another_category_are_another_matter() =>
        Assert.Empty(Find(At(1, 0, 0), At(2, 0, 1), At(3, 0, 2, "lampu jalan mati sejak senin", category: 9)));

    [Fact]
    public void Alike_words_do_without_a_category() => Assert.Equal(3, Assert.Single(Find(At(1, 0, 0, category: null), At(2, 0, 1, category: null), At(3, 0, 2, category: null))).Reports.Count);

    [Fact]
    public void Without_a_point_on_the_map_the_kecamatan_counts()
    {
        SurgeReport Nowhere(long id, string kecamatan) => new(id, new LikeReport(Stems.Of("banjir masuk rumah"), 5, null, kecamatan, null, null), Noon);
        Assert.Equal([1L, 2, 3], Ids(Surge.Find([Nowhere(1, "35.07.13"), Nowhere(2, "35.07.13"), Nowhere(3, "35.07.13"), Nowhere(4, "35.07.24")], Rule)));
    }

    [Fact]
    public void The_others_follow_the_one_that_is_followed_already()
    {
        var followed = At(3, 0, 20) with { Followers = 2 };
        Assert.Equal(3, Assert.Single(Find(At(1, 0, 0), At(2, 0, 10), followed)).LeadId);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_surge_is_proposed_once_joined_by_the_ordinary_rules_and_can_be_undone(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        await host.Enter(town.Admin, new SaveSurgeSettings(Rule));
        var numbers = new[] { await town.Filed(), await town.Filed(), await town.Filed() };
        await town.Filed(Visibility.Confidential);
        Assert.Equal((1, 0), (await Look(host), await Look(host)));
        var line = Assert.Single((await host.Enter(town.Admin, new WaitingSurges())).Value);
        Assert.Equal(3, line.Count);
        Assert.Equal("Lonjakan laporan serupa", Assert.Single((await host.Enter(town.Admin, new AlertList())).Value.Open).Title);
        var more = await town.Filed();
        Assert.Equal(1, await Look(host));
        var view = (await host.Enter(town.Admin, new OpenSurge(line.Id))).Value;
        Assert.Equal((numbers[0], 4), (view.Lead, view.Members.Count));
        var joined = (await host.Enter(town.Admin, new JoinSurge(line.Id, numbers[0], [.. view.Members.Where(one => one.Number != more).Select(one => new TicketMark(one.Number, one.Version))]))).Value;
        Assert.All(joined, one => Assert.Null(one.Refusal));
        Assert.Equal(2, (await host.Enter(town.Admin, new OpenIncident(numbers[0]))).Value.Members.Count);
        Assert.Empty((await host.Enter(town.Admin, new AlertList())).Value.Open);
        Assert.Equal("proposal.decided", (await host.Enter(town.Admin, new RefuseSurge(line.Id))).Refusal.Code);
        await town.Done(town.Admin, new UnmergeReport(numbers[1], await town.Version(numbers[1])));
        Assert.Equal(TicketState.Verified, (await town.Ticket(numbers[1])).State);
        Assert.Equal(0, await Look(host));
    }

    [Fact]
    public async Task What_was_refused_is_not_proposed_again_until_as_many_new_ones_come()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        await host.Enter(town.Admin, new SaveSurgeSettings(Rule));
        for (var one = 0; one < 3; one++) await town.Filed();
        await Look(host);
        var first = (await host.Enter(town.Admin, new WaitingSurges())).Value.Single().Id;
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Liaison, new RefuseSurge(first))).Refusal);
        await town.Done(town.Admin, new RefuseSurge(first));
        for (var one = 0; one < 2; one++) await town.Filed();
        Assert.Equal(0, await Look(host));
        await town.Filed();
        Assert.Equal(1, await Look(host));
        Assert.Equal(3, (await host.Enter(town.Admin, new WaitingSurges())).Value.Single().Count);
    }

    [Fact]
    public async Task Handled_one_by_one_a_proposal_settles_itself()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        await host.Enter(town.Admin, new SaveSurgeSettings(Rule));
        var numbers = new[] { await town.Filed(), await town.Filed(), await town.Filed() };
        await Look(host);
        foreach (var number in numbers.Skip(1)) await town.Done(town.Admin, new MergeReport(number, await town.Version(number), numbers[0]));
        await Look(host);
        Assert.Equal(ProposalState.Lapsed, await host.Store.Read(db => db.IncidentProposals.Select(one => one.State).SingleAsync()));
        Assert.Empty((await host.Enter(town.Admin, new AlertList())).Value.Open);
    }

    private static Task<int> Look(PortalHost host) => host.Services.GetRequiredService<SurgeRound>().Look(TestContext.Current.CancellationToken);

    private static IReadOnlyList<SurgeGroup> Find(params SurgeReport[] reports) => Surge.Find(reports, Rule);

    private static IEnumerable<long> Ids(IReadOnlyList<SurgeGroup> groups) => Assert.Single(groups).Reports.Select(one => one.TicketId).Order();

    // So many metres north of the market, so many minutes after noon.
    private static SurgeReport At(long id, double metres, int minute, string words = "pohon tumbang menutup jalan", int? category = 5) =>
        new(id, new LikeReport(Stems.Of(words), category, null, "35.07.13", -8.13 + (metres / 111_195), 112.57), Noon.AddMinutes(minute));
}
