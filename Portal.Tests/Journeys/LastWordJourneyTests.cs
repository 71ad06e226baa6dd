using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>A citizen is not content, twice; the Admin Instansi rules; the citizen reads who, why and where to go on.</summary>
public sealed class LastWordJourneyTests : IAsyncLifetime
{
    private const string Ruling = "Tambal seluruh ruas sepanjang 40 meter, bukan satu lubang. Sertakan foto dari dua arah.";
    private PortalServer server = null!;

    public async ValueTask InitializeAsync() => server = await PortalServer.Start();

    [Fact]
    public async Task Two_rejections_bring_a_ruling_that_the_citizen_reads()
    {
        var citizen = await Chromium.Person(server.Address, Chromium.Phone, scripts: false);
        var (number, code) = await citizen.File();
        var (admin, desk, liaison) = (await server.Officer("admin.instansi"), await server.Officer("operator.dpubm"), await server.Officer("penghubung.dpubm"));
        await admin.Triage(number);
        foreach (var answer in new[] { "Lubang sudah ditambal aspal panas.", "Sudah ditambal lagi, lebih tebal." })
        {
            await desk.Resolve(number, answer);
            await liaison.Approve(number);
            await Reject(citizen, code);
        }
        await citizen.Sees("Sekarang Admin Instansi");
        await admin.OpenTicket(number);
        await admin.GetByLabel("Perintah dan alasan").FillAsync(Ruling);
        await admin.Press("Tetapkan putusan");
        await admin.State("Sedang ditindaklanjuti");
        await citizen.Follow(code);
        foreach (var words in new[] { Ruling, "Admin Instansi, Bagian Organisasi", "137", "ombudsman.go.id" }) await citizen.Sees(words);
    }

    private static async Task Reject(IPage citizen, string code)
    {
        await citizen.Follow(code);
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Belum beres" }).ClickAsync();
        await citizen.GetByLabel("Apa yang belum beres?").FillAsync("Tambalannya sudah lepas lagi setelah hujan semalam.");
        await citizen.GetByLabel("Foto, boleh tanpa foto").SetInputFilesAsync(new FilePayload { Name = "lepas.jpg", MimeType = "image/jpeg", Buffer = GpsPhoto.Bytes });
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Kirim: belum beres" }).ClickAsync();
        await citizen.Sees("Dibuka kembali");
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
