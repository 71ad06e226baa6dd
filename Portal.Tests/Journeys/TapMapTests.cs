using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>"Tunjuk di peta": one press on the map is a place, and nobody pays for the map who does not ask for it.</summary>
public sealed class TapMapTests
{
    private const string Square = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"35.07.13"},"geometry":{"type":"Polygon","coordinates":[[[112.5,-8.2],[112.65,-8.2],[112.65,-8.05],[112.5,-8.05],[112.5,-8.2]]]}}]}""";

    [Fact]
    public async Task A_press_on_the_map_answers_where_and_only_then_is_the_map_fetched()
    {
        await using var server = await PortalServer.Start();
        var file = Path.Combine(server.Folder, "kecamatan.geojson");
        await File.WriteAllTextAsync(file, Square, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await server.Verb("import", "boundaries", file)).Code);
        var page = await Chromium.Person(server.Address, Chromium.Phone);
        var fetched = new List<string>();
        page.Request += (_, request) => fetched.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync("/lapor");
        await page.GetByLabel("Apa yang terjadi?").FillAsync("Lampu jalan mati di depan balai desa sejak kemarin malam.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lanjut" }).ClickAsync();
        await page.WaitForURLAsync("**/lapor/jenis");
        await page.GotoAsync("/lapor/tempat");
        Assert.DoesNotContain(fetched, path => path.StartsWith("/js/map", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tunjuk di peta" }).ClickAsync();
        await page.Locator("path.wilayah").First.WaitForAsync();
        await page.Locator("[data-tap-map]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-gps-status]")).ToContainTextAsync("Titik dipilih di Kepanjen");
        Assert.StartsWith("-8.1", await page.Locator("[data-lat]").InputValueAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lanjut" }).ClickAsync();
        await page.WaitForURLAsync("**/lapor/tempat/desa");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Kepanjen");
    }
}
