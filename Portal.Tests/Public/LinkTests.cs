using System.Net;
using AngleSharp.Html.Parser;
using Portal.Tests.Kit;

namespace Portal.Tests.Public;

public sealed class LinkTests
{
    [Fact]
    public async Task Every_link_a_citizen_meets_leads_somewhere()
    {
        await using var host = await PortalHost.Start();
        using var client = host.CreateClient();
        foreach (var page in new[] { "/", "/lapor", "/lacak", "/laporan", "/laporan?tampilan=peta", "/transparansi", "/masuk" })
        {
            var links = new HtmlParser().ParseDocument(await client.GetStringAsync(page)).QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct();
            foreach (var link in links) Assert.Equal((link, HttpStatusCode.OK), (link, (await client.GetAsync(link)).StatusCode));
        }
    }
}
