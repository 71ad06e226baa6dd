using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>The main line as five people in five browsers: a citizen files, the government answers with proof, the board shows it.</summary>
public sealed partial class MainLineTests : IAsyncLifetime
{
    private const string Answer = "Lubang sudah ditambal dengan aspal panas dan dipadatkan. Rambu sementara sudah diambil kembali.";
    private PortalServer server = null!;

    public async ValueTask InitializeAsync() => server = await PortalServer.Start();

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_report_goes_from_the_phone_to_the_board_and_back(bool scripts)
    {
        var citizen = await Chromium.Person(server.Address, Chromium.Phone, scripts);
        var leader = await server.Officer("pimpinan", Chromium.Wall);
        var before = await Open(leader);
        var (number, code) = await citizen.File();
        await Assertions.Expect(leader.Locator("#terbuka a").First).ToHaveTextAsync(Grouped(before + 1));
        await (await server.Officer("admin.instansi")).Triage(number);
        await (await server.Officer("operator.dpubm")).Resolve(number, Answer);
        await citizen.Follow(code);
        Assert.DoesNotContain(Answer, await citizen.ContentAsync(), StringComparison.Ordinal);
        await (await server.Officer("penghubung.dpubm")).Approve(number);
        await Ends(citizen, code);
        await Assertions.Expect(leader.Locator("#terbuka a").First).ToHaveTextAsync(Grouped(before));
    }

    [Fact]
    public async Task A_rejected_answer_comes_back_to_the_same_desk()
    {
        var citizen = await Chromium.Person(server.Address, Chromium.Phone, scripts: false);
        var (number, code) = await citizen.File();
        await (await server.Officer("admin.instansi")).Triage(number);
        var desk = await server.Officer("operator.dpubm");
        await desk.Resolve(number, Answer);
        await (await server.Officer("penghubung.dpubm")).Approve(number);
        await citizen.Follow(code);
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Belum beres" }).ClickAsync();
        await citizen.GetByRole(AriaRole.Textbox).FillAsync("Tambalannya sudah lepas lagi setelah hujan semalam.");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Kirim: belum beres" }).ClickAsync();
        await citizen.Sees("Dibuka kembali");
        await desk.OpenTicket(number);
        await desk.State("Dibuka kembali");
    }

    private async Task Ends(IPage citizen, string code)
    {
        await citizen.Follow(code);
        await citizen.Sees(Answer);
        await NoPlaceInPhotos(citizen);
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Ya, sudah beres" }).ClickAsync();
        await citizen.Sees("Selesai");
    }

    private static async Task NoPlaceInPhotos(IPage citizen)
    {
        var addresses = await citizen.Locator("img[src^='/berkas/']").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('src'))");
        Assert.True(addresses.Length >= 2, "the citizen sees both their own photo and the proof");
        foreach (var address in addresses)
        {
            var bytes = await (await citizen.APIRequest.GetAsync(new Uri(new Uri(citizen.Url), address).ToString())).BodyAsync();
            Assert.False(GpsPhoto.TellsMore(bytes), $"{address} still tells more than the picture");
        }
    }

    private static async Task<int> Open(IPage board) =>
        int.Parse(Digits().Replace(await board.Locator("#terbuka a").First.InnerTextAsync(), ""), CultureInfo.InvariantCulture);

    private static string Grouped(int value) => value.ToString("N0", CultureInfo.GetCultureInfo("id-ID"));

    [GeneratedRegex("[^0-9]")]
    private static partial Regex Digits();

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
