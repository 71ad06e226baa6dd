using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>Beginning with the photo: its place is a question, never an answer by itself.</summary>
public sealed class PhotoFirstTests(DemoServer demo) : IAsyncLifetime
{
    private static readonly FilePayload Photo = new() { Name = "lubang.jpg", MimeType = "image/jpeg", Buffer = GpsPhoto.Bytes };
    private PortalServer server = null!;

    public async ValueTask InitializeAsync() => server = await demo.Ready;

    [Fact]
    public async Task The_place_of_the_photo_counts_after_a_yes()
    {
        var page = await Chromium.Person(server.Address, Chromium.Phone);
        await Begin(page);
        await Assertions.Expect(page.Locator("[data-proposal-words]")).ToContainTextAsync("Kepanjen");
        Assert.Equal("", await page.Locator("[data-lat]").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Ya, di sini" }).ClickAsync();
        await ToPlace(page);
        await page.WaitForURLAsync("**/lapor/tempat/desa");
        await page.Sees("dari lokasi ponsel");
    }

    [Fact]
    public async Task Without_a_yes_no_place_leaves_the_phone()
    {
        var page = await Chromium.Person(server.Address, Chromium.Phone);
        var sent = new List<string>();
        page.Request += (_, request) => sent.Add(request.Url + request.PostData);
        await Begin(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bukan di sini" }).ClickAsync();
        await ToPlace(page);
        await page.WaitForURLAsync("**/lapor/tempat");
        Assert.DoesNotContain(sent, one => one.Contains("112.57", StringComparison.Ordinal) || one.Contains("8.13", StringComparison.Ordinal));
    }

    private static async Task Begin(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "mulai dari foto" }).ClickAsync();
        await page.GetByLabel("Pilih atau ambil foto").SetInputFilesAsync(Photo);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Di sini tempatnya?" })).ToBeVisibleAsync();
    }

    private static async Task ToPlace(IPage page)
    {
        await page.Next();
        await page.GetByLabel("Apa yang terjadi?").FillAsync(CitizenSteps.Words);
        await page.Next();
        await page.WaitForURLAsync("**/lapor/jenis");
        await page.Next();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
