using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Public;

namespace Portal.Tests.Public;

public sealed class PublicFilterTests
{
    [Fact]
    public void A_filter_is_the_same_after_a_trip_through_the_address()
    {
        var filter = new PublicFilter { Search = "jalan & lubang", AreaCode = "35.07.13", CategorySlug = "jalan", State = PublicState.Late, From = new(2026, 10, 1), Through = new(2026, 10, 31) };
        Assert.Equal(filter, Read(filter.Query()));
        Assert.Equal("?cari=jalan%20%26%20lubang&dari=2026-10-01&kategori=jalan&keadaan=lewat&kecamatan=35.07.13&sampai=2026-10-31&sesudah=x", filter.Query(("sesudah", "x"), ("kosong", null)));
    }

    [Theory, InlineData(""), InlineData("?keadaan=ngawur&dari=31-12-2026&cari=%20&sampai=9999-99-99")]
    public void Words_that_are_no_filter_are_none(string query) => Assert.True(Read(query).IsEmpty);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Days_are_local_and_both_included(Database database)
    {
        await using var host = await PortalHost.Start(database);
        host.Clock.Now = new DateTimeOffset(2026, 11, 1, 17, 30, 0, TimeSpan.Zero); // Monday 2 November, half past midnight in WIB
        await Some.Publish(host, await Some.TicketIn(host, TicketState.Verified), "Jalan", "Isi");
        foreach (var (from, through, found) in new[] { ("2026-11-02", "2026-11-02", 1), ("2026-11-01", "2026-11-01", 0), ("2026-11-03", "", 0), ("0001-01-01", "9999-12-31", 1) })
            Assert.Equal(found, (await host.Enter(Actor.Nobody, new PublishedReports { Filter = Read($"?dari={from}&sampai={through}") })).Value.Total);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Every_state_a_stranger_may_choose_finds_its_own(Database database)
    {
        await using var host = await PortalHost.Start(database);
        foreach (var state in new[] { TicketState.Scheduled, TicketState.Answered, TicketState.Closed, TicketState.Outside, TicketState.InProgress }) await Some.Publish(host, await Some.TicketIn(host, state), state.ToString(), "Isi");
        var expected = new Dictionary<PublicState, int> { [PublicState.Open] = 3, [PublicState.Late] = 0, [PublicState.Promised] = 1, [PublicState.Waiting] = 1, [PublicState.Closed] = 1, [PublicState.Outside] = 1 };
        foreach (var (state, count) in expected) Assert.Equal((state, count), (state, (await host.Enter(Actor.Nobody, new PublishedReports { Filter = new() { State = state } })).Value.Total));
    }

    private static PublicFilter Read(string query) => PublicFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
