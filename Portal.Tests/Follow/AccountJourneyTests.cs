using System.IO.Compression;
using Portal.Tests.Kit;

namespace Portal.Tests.Follow;

/// <summary>Without scripts, from the address to being forgotten.</summary>
public sealed class AccountJourneyTests
{
    [Fact]
    public async Task Register_attach_take_along_erase_and_the_code_still_explains()
    {
        await using var host = await PortalHost.Start();
        var report = await Some.Report(host, with: filing => filing with { Name = "Bu Sri", Phone = "0812 3456 7890" });
        var client = host.CreateClient();
        var form = await new Form(client).Open("/akun/daftar");
        await form.Send(("Mail", Citizens.Mail));
        await form.Open(Citizens.Link((await host.LettersTo(Citizens.Mail))[^1]));
        await form.Send(("Password", Staff.Password));
        await form.Send(("Kode", report.Code));
        Assert.Contains(report.Number, form.Find(".report")!.TextContent, StringComparison.Ordinal);
        await form.Open("/akun/data");
        Assert.Equal(["data.html", "data.json"], await Downloaded(client, form));
        await form.Send("hapus-akun", ("Erasure.Password", Staff.Password));
        Assert.Equal("/akun/dihapus", form.Path);
        Assert.Equal("/masuk", (await form.Open("/akun/laporan")).Path);
        await form.Open($"/lacak/{report.Code}");
        Assert.Contains("Identitas dan kontak dihapus", form.Find(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Bu Sri", form.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> Downloaded(HttpClient client, Form form)
    {
        var token = form.Find("form[action='/akun/data/unduh'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await client.PostAsync("/akun/data/unduh", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        return zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal);
    }
}
