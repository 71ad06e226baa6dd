using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>What officers do at their desks, by the words on the buttons.</summary>
internal static partial class OfficerSteps
{
    public static async Task<IPage> Officer(this PortalServer server, string username, ViewportSize? screen = null, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await Chromium.Person(server.Address, screen ?? Chromium.Desk, scheme: scheme);
        await page.GotoAsync("/masuk");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(username) + "$") }).ClickAsync();
        await page.WaitForURLAsync(Home());
        return page;
    }

    public static async Task OpenTicket(this IPage page, string number)
    {
        await page.GotoAsync($"/petugas/laporan/{number}");
        await Assertions.Expect(page.Locator(".crumb + b")).ToHaveTextAsync(number);
        await page.WaitForCircuit();
    }

    /// <summary>Accepts, publishes and refers to the suggested OPD.</summary>
    public static async Task Triage(this IPage page, string number)
    {
        await page.OpenTicket(number);
        await page.Press("Terima laporan");
        // Its own state: similar reports beside it say theirs.
        await page.State("Terverifikasi");
        await page.Tab("Terbitkan");
        await page.Locator("form").GetByRole(AriaRole.Button, new() { Name = "Terbitkan", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Tarik dari umum" })).ToBeVisibleAsync();
        await page.Tab("Teruskan ke OPD");
        await page.GetByLabel(new Regex("pilih OPD|OPD pengampu")).Last.SelectOptionAsync(new SelectOptionValue { Label = "Dinas PU Bina Marga" });
        await page.Press("Teruskan");
        await page.State("Diteruskan");
    }

    /// <summary>Takes the ticket, notes, drafts an answer with a photo as proof and sends it for approval.</summary>
    public static async Task Resolve(this IPage page, string number, string answer)
    {
        await page.OpenTicket(number);
        await page.Press("Ambil dan mulai");
        await page.State("Sedang ditindaklanjuti");
        await page.GetByLabel("Catatan internal").FillAsync("Regu dua berangkat besok pagi, jangan lupa rambu.");
        await page.Press("Simpan catatan internal");
        await page.Sees("Regu dua berangkat besok pagi");
        await page.GetByLabel("Jawaban untuk warga").FillAsync(answer);
        await page.Sees("Draf tersimpan");
        var after = await page.NewPhoto();
        await page.Locator("#bukti").SetInputFilesAsync(new FilePayload { Name = "sesudah.jpg", MimeType = "image/jpeg", Buffer = after });
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Hapus" }).First).ToBeVisibleAsync();
        await page.Press("Kirim untuk disetujui");
        await page.Sees("Menunggu Pejabat Penghubung");
    }

    /// <summary>A picture that looks like no other: the reporter's own and every earlier proof are refused.</summary>
    private static async Task<byte[]> NewPhoto(this IPage page) => Convert.FromBase64String((await page.EvaluateAsync<string>("""
        () => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
          const pen = canvas.getContext("2d");
          for (let spot = 0; spot < 60; spot++) {
            pen.fillStyle = `hsl(0 0% ${Math.random() * 100}%)`;
            pen.fillRect(Math.random() * 600 - 40, Math.random() * 440 - 40, 40 + Math.random() * 200, 40 + Math.random() * 160);
          }
          return canvas.toDataURL("image/jpeg", 0.9);
        }
        """)).Split(',')[1]);

    public static async Task Approve(this IPage page, string number)
    {
        await page.OpenTicket(number);
        await page.Press("Setujui dan kirim ke warga");
        await page.State("Menunggu konfirmasi pelapor");
    }

    public static Task Press(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    public static Task State(this IPage page, string words) => Assertions.Expect(page.Locator(".badge").First).ToHaveTextAsync(words);

    /// <summary>A circuit that is being set up takes the title down for a moment and puts it up again.</summary>
    public static async Task SettleCircuit(this IPage page)
    {
        await Assertions.Expect(page.Locator("main[data-circuit]:not([data-live])")).ToHaveCountAsync(0);
        await page.WaitForTimeoutAsync(150);
        await Assertions.Expect(page).ToHaveTitleAsync(SomeTitle());
    }

    /// <summary>A page on a circuit answers only once the circuit stands.</summary>
    public static Task WaitForCircuit(this IPage page) => page.Locator("[data-live]").WaitForAsync();

    private static Task Tab(this IPage page, string name) => page.Locator(".tabs").GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

    [GeneratedRegex(@"\S")]
    private static partial Regex SomeTitle();

    [GeneratedRegex("/(petugas|papan|admin|admin/audit|akun)$")]
    private static partial Regex Home();
}
