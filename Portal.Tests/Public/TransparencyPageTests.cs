using AngleSharp.Html.Parser;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Public;

public sealed class TransparencyPageTests
{
    [Fact]
    public async Task Three_kinds_stand_apart_and_few_reports_give_no_time()
    {
        await using var host = await PortalHost.Start();
        for (var one = 0; one < 3; one++) await Some.TicketIn(host, TicketState.Closed, new() { WithEvidence = false });
        var page = new HtmlParser().ParseDocument(await host.CreateClient().GetStringAsync("/transparansi"));
        Assert.Equal(["3", "0", "0"], page.QuerySelectorAll("dl.kinds dd").Select(one => one.TextContent));
        Assert.Contains("terlalu sedikit untuk dihitung", page.QuerySelector(".times")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("n 3,terlalu sedikit", page.QuerySelector("#per-dinas")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Senin, 2 November 2026, 09.00 WIB", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData("/transparansi"), InlineData("/transparansi?tahun=semua"), InlineData("/transparansi?tahun=2026&bulan=2"), InlineData("/transparansi?tahun=kacau&bulan=99&dinas=x"), InlineData("/transparansi?tahun=2026&dinas=DPUBM")]
    public async Task Every_period_opens_also_on_an_empty_portal(string address)
    {
        await using var host = await PortalHost.Start();
        Assert.Equal("Transparansi", new HtmlParser().ParseDocument(await host.CreateClient().GetStringAsync(address)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task One_office_can_be_looked_at_alone()
    {
        await using var host = await PortalHost.Start();
        await Some.TicketIn(host, TicketState.Closed);
        await Some.TicketIn(host, TicketState.Received);
        var page = new HtmlParser().ParseDocument(await host.CreateClient().GetStringAsync("/transparansi?tahun=2026&dinas=DPUBM"));
        Assert.Equal("Dinas PU Bina Marga", page.QuerySelector("#angka")!.TextContent);
        Assert.Equal("1", page.QuerySelector("dl.sums dd")!.TextContent);
    }

    [Fact]
    public async Task The_columns_of_the_open_data_are_the_ones_explained()
    {
        await using var host = await PortalHost.Start();
        using var client = host.CreateClient();
        var header = (await client.GetStringAsync("/transparansi/data.csv?tahun=semua")).TrimStart('\uFEFF').Split("\r\n")[0].Split(',');
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/transparansi"));
        Assert.Equal(header, page.QuerySelectorAll("dt code").Select(one => one.TextContent).Take(header.Length));
    }
}
