using System.Net;
using Portal.Tests.Kit;

namespace Portal.Tests.Reports;

/// <summary>Too much at once is answered by the page, with a sentence, and the rest stays.</summary>
public sealed class LargeBodyTests
{
    [Fact]
    public async Task Photos_beyond_the_limit_lead_back_to_the_page_with_what_was_there()
    {
        await using var host = await PortalHost.Start();
        await Some.Regions(host);
        var client = host.CreateClient();
        var form = await new Form(client).ToCheckPage();
        await (await form.Open("/lapor/foto")).SendFiles("foto", ("IMG_1.jpg", "image/jpeg", GpsPhoto.Bytes));
        await (await form.Open("/lapor/foto")).SendFiles("foto", ("IMG_2.jpg", "image/jpeg", new byte[81 * 1024 * 1024]));
        Assert.Equal((HttpStatusCode.OK, "/lapor/foto"), (form.Response.StatusCode, form.Path));
        Assert.Contains("satu per satu", form.Find(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Single(form.Page.QuerySelectorAll(".thumbs img"));
        Assert.Equal("/lapor/tempat", (await form.Send()).Path);
    }
}
