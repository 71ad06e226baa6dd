using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Public;

namespace Portal.Tests.Public;

public sealed class OpenDataTests
{
    [Fact]
    public async Task The_feed_is_rss_and_says_what_was_typed_and_not_what_it_would_mean_in_html()
    {
        await using var host = await PortalHost.Start();
        await Published(host, "Lubang < 2 m & \"dalam\"", "<script>alert(1)</script> kata\u0007 biasa");
        using var client = host.CreateClient();
        var answer = await client.GetAsync("/laporan/umpan.xml?kategori=jalan");
        var item = Assert.Single(XDocument.Parse(await answer.Content.ReadAsStringAsync()).Descendants("item"));
        Assert.Equal("application/rss+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Lubang < 2 m & \"dalam\"", item.Element("title")!.Value);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; kata biasa", item.Element("description")!.Value, StringComparison.Ordinal);
        Assert.True(DateTimeOffset.TryParse(item.Element("pubDate")!.Value, System.Globalization.CultureInfo.InvariantCulture, out _));
        Assert.Empty(XDocument.Parse(await client.GetStringAsync("/laporan/umpan.xml?kategori=sampah")).Descendants("item"));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Pages_of_geojson_follow_each_other_and_points_are_rounded(Database database)
    {
        await using var host = await PortalHost.Start(database);
        for (var one = 1; one <= 5; one++) await Published(host, $"Laporan {one}", "Isi", new() { Point = (-8.130456, 112.572654) });
        using var client = host.CreateClient();
        var (seen, next) = (new List<string>(), "/laporan.geojson?batas=2");
        while (next is not null)
        {
            var page = JsonDocument.Parse(await client.GetStringAsync(next)).RootElement;
            foreach (var feature in page.GetProperty("features").EnumerateArray()) seen.Add($"{feature.GetProperty("properties").GetProperty("judul")} {feature.GetProperty("geometry").GetProperty("coordinates").GetRawText()}");
            next = page.TryGetProperty("next", out var link) ? new Uri(link.GetString()!).PathAndQuery : null;
        }
        Assert.Equal(Enumerable.Range(1, 5).Reverse().Select(one => $"Laporan {one} [112.573,-8.13]"), seen);
    }

    [Fact]
    public async Task An_anonymous_report_has_no_point_anywhere()
    {
        await using var host = await PortalHost.Start();
        await Published(host, "Laporan", "Isi", new() { Point = (-8.130456, 112.572654), Visibility = Visibility.Anonymous });
        using var client = host.CreateClient();
        Assert.Contains("\"geometry\":null", await client.GetStringAsync("/laporan.geojson"), StringComparison.Ordinal);
        foreach (var path in new[] { "/laporan.geojson", "/laporan.csv", "/laporan/peta.json" }) Assert.DoesNotContain("112.57", await client.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Theory, InlineData("/laporan/peta.json"), InlineData("/laporan.csv"), InlineData("/laporan/umpan.xml"), InlineData("/transparansi/data.csv")]
    public async Task What_has_not_changed_is_not_sent_again(string path)
    {
        await using var host = await PortalHost.Start();
        await Published(host, "Laporan", "Isi");
        using var client = host.CreateClient();
        var first = await client.GetAsync(path);
        Assert.Empty(first.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_report_leaves_the_map_at_once()
    {
        await using var host = await PortalHost.Start();
        var standing = await Published(host, "Laporan", "Isi", new() { Point = (-8.13, 112.57) });
        using var client = host.CreateClient();
        Assert.Contains(standing.Number, await client.GetStringAsync("/laporan/peta.json"), StringComparison.Ordinal);
        await Some.Change(host, standing, Some.Admin, (ticket, pen) => ticket.Unpublish(Some.Admin, pen.Now));
        Assert.DoesNotContain(standing.Number, await client.GetStringAsync("/laporan/peta.json"), StringComparison.Ordinal);
    }

    [Theory, InlineData("=1+1"), InlineData("+62"), InlineData("-1"), InlineData("@SUM(A1)"), InlineData("  =1"), InlineData("\t=1"), InlineData("＝1"), InlineData("\r=1")]
    public void A_text_that_would_run_in_a_spreadsheet_is_kept_from_it(string text)
    {
        var cell = Cells(text)[1][0];
        Assert.StartsWith("'", cell, StringComparison.Ordinal);
        Assert.EndsWith(text.Trim(), cell.Trim(), StringComparison.Ordinal);
    }

    [Theory, InlineData("biasa"), InlineData("koma, dan \"kutip\""), InlineData("dua\nbaris"), InlineData(" tepi "), InlineData("titik; koma"), InlineData("3 - 1")]
    public void Any_other_text_comes_out_as_it_went_in(string text) => Assert.Equal(text, Cells(text)[1][0]);

    [Fact]
    public void Numbers_stay_numbers_also_below_zero() => Assert.Equal("-8.13", Cells("x", -8.13)[1][1]);

    private static List<string[]> Cells(string text, double? number = null)
    {
        var sheet = new CsvSheet(["a", "b"]);
        sheet.Text(text).Number(number).EndRow();
        return Read(System.Text.Encoding.UTF8.GetString(sheet.Finish()).TrimStart('\uFEFF'));
    }

    // RFC 4180 as a reader sees it: a quoted cell runs to the next lone quote, whatever stands in it.
    private static List<string[]> Read(string text)
    {
        var cell = new System.Text.RegularExpressions.Regex("\\G(?:\"((?:[^\"]|\"\")*)\"|([^,\"\r\n]*))(,|\r\n)");
        var (rows, row) = (new List<string[]>(), new List<string>());
        for (var match = cell.Match(text); match.Success; match = match.NextMatch())
        {
            row.Add(match.Groups[1].Success ? match.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : match.Groups[2].Value);
            if (match.Groups[3].Value == ",") continue;
            rows.Add([.. row]);
            row.Clear();
        }
        return rows;
    }

    private static async Task<Standing> Published(PortalHost host, string title, string text, TicketPlan? plan = null)
    {
        var standing = await Some.TicketIn(host, TicketState.Verified, plan);
        await Some.Publish(host, standing, title, text);
        return standing;
    }
}
