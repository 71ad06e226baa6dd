using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>Another OPD's ticket, a confidential one and one that never was look alike.</summary>
public sealed class NotFoundTests(DemoServer demo)
{
    [Fact]
    public async Task An_operator_sees_no_difference_between_foreign_confidential_and_missing()
    {
        var server = await demo.Ready;
        var citizen = await Chromium.Person(server.Address, Chromium.Phone);
        var (foreign, _) = await citizen.File();
        await (await server.Officer("admin.instansi")).Triage(foreign);
        var secret = await FileConfidential(server);
        var operatorOfAnother = await server.Officer("operator.dlh");
        var missing = await Words(operatorOfAnother, "KM-2026-99999-1");
        Assert.Contains("Tidak ditemukan", missing, StringComparison.Ordinal);
        Assert.Equal(missing, await Words(operatorOfAnother, foreign));
        Assert.Equal(missing, await Words(operatorOfAnother, secret));
    }

    private static async Task<string> FileConfidential(PortalServer server)
    {
        var form = await new Form(new HttpClient { BaseAddress = new Uri(server.Address) }).Open("/lapor");
        await form.Send(("Words", "Ada pungutan tidak resmi setiap kali mengurus surat di kantor itu."));
        await form.Send();
        await form.Send();
        await form.Send(("Area", "35.07.13"));
        await form.Send(("Landmark", "Loket dua"));
        await form.Send(("Sender", "Anonymous"), ("Confidential", "true"));
        await form.Send();
        return form.Find(".bignum")!.TextContent.Trim();
    }

    private static async Task<string> Words(IPage page, string number)
    {
        await page.GotoAsync($"/petugas/laporan/{number}");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Tidak ditemukan");
        return await page.Locator("main").InnerTextAsync();
    }
}
