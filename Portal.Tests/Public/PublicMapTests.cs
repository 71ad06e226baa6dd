using System.Text.Json;
using AngleSharp.Html.Parser;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.App;
using Portal.Web.Imports;
using Portal.Web.Public;

namespace Portal.Tests.Public;

public sealed class PublicMapTests
{
    [Fact]
    public async Task Without_outlines_the_map_is_the_grid_and_needs_no_script()
    {
        await using var host = await PortalHost.Start();
        await Some.Regions(host);
        await Published(host);
        var page = new HtmlParser().ParseDocument(await host.CreateClient().GetStringAsync("/laporan?tampilan=peta&keadaan=terbuka"));
        Assert.Null(page.QuerySelector("[data-map]"));
        Assert.Equal("/laporan?keadaan=terbuka&kecamatan=35.07.13", page.QuerySelector("svg.area a[href*='35.07.13']")!.GetAttribute("href"));
        Assert.Equal("1", page.QuerySelector("table tbody tr td:last-child")!.TextContent);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Imported_outlines_are_drawn_and_given_to_scripts(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Some.Regions(host);
        await Outlined(host, "35.07.13", "35.07.13.1001");
        using var client = host.CreateClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/laporan?tampilan=peta"));
        Assert.StartsWith("M0 ", page.QuerySelector("svg.outlines path")!.GetAttribute("d"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-map]"));
        Assert.Equal(["Kepanjen"], Names(await client.GetStringAsync("/laporan/wilayah.json")));
        Assert.Equal(["Ardirejo"], Names(await client.GetStringAsync("/laporan/wilayah.json?induk=35.07.13")));
        Assert.Empty(Names(await client.GetStringAsync("/laporan/wilayah.json?induk=35.73.01")));
    }

    [Fact]
    public async Task A_report_is_counted_in_its_area_whatever_area_is_chosen()
    {
        await using var host = await PortalHost.Start();
        await Some.Regions(host);
        await Published(host);
        var areas = (await host.Enter(Actor.Nobody, new PublicAreas(new PublicFilter { AreaCode = "35.07.24" }))).Value;
        Assert.Equal([("35.07.13", 1), ("35.07.24", 0)], areas.Select(area => (area.Code, area.Count)));
    }

    [Theory, InlineData("none", ""), InlineData("", ""), InlineData("/ubin/{z}/{x}/{y}.png", ""), InlineData("https://{s}.ubin.example/{z}/{x}/{y}.png", "https://a.ubin.example")]
    public void Pictures_may_come_from_the_tile_server_and_nowhere_else(string tiles, string origin) =>
        Assert.Equal((origin, true), (new MapSettings { Tiles = tiles }.Origin, new MapSettings { Tiles = tiles }.IsWellFormed));

    [Theory, InlineData("ubin.example"), InlineData("https://ubin.example/{z}/{x}.png"), InlineData("javascript:alert({z}{x}{y})")]
    public void A_tile_address_that_cannot_work_stops_the_start(string tiles) => Assert.False(new MapSettings { Tiles = tiles }.IsWellFormed);

    [Fact]
    public async Task The_content_policy_follows_the_tile_setting()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("Map:Tiles", "https://ubin.example:8443/{z}/{x}/{y}.png"));
        var policy = (await host.CreateClient().GetAsync("/laporan")).Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("img-src 'self' data: blob: https://ubin.example:8443;", policy, StringComparison.Ordinal);
    }

    internal static async Task Outlined(PortalHost host, params string[] codes)
    {
        var squares = codes.Select(code => $$$"""{"type":"Feature","properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":[[[112.5,-8.2],[112.7,-8.2],[112.7,-8.0],[112.5,-8.0],[112.5,-8.2]]]}}""");
        var file = $$"""{"type":"FeatureCollection","features":[{{string.Join(',', squares)}}]}""";
        Assert.Empty((await host.Enter(Actor.System("impor"), new ImportBoundaries(new(() => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file)))))).Value.Refused);
    }

    private static async Task Published(PortalHost host) => await Some.Publish(host, await Some.TicketIn(host, TicketState.Verified), "Jalan berlubang", "Isi");

    private static IEnumerable<string?> Names(string json) =>
        JsonDocument.Parse(json).RootElement.GetProperty("features").EnumerateArray().Select(one => one.GetProperty("properties").GetProperty("nama").GetString());
}
