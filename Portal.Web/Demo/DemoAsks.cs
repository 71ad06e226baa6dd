using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Web.Admin;
using Portal.Web.App;

namespace Portal.Web.Demo;

/// <summary>Extra questions and "bukan kewenangan kami" of a few everyday categories, entered as an admin would, once.</summary>
internal sealed class DemoAsks(Door door)
{
    private static readonly Stopper Pln = new("Listrik di rumah padam ditangani PLN, bukan pemerintah daerah. PLN menjawab 24 jam.", "123", "https://www.pln.co.id", AllowsFiling: false);
    private static readonly Stopper Tirta = new("Air ledeng ditangani Perumda Tirta Kanjuruhan. Menelepon langsung biasanya lebih cepat; laporan di sini kami teruskan kepada mereka.", "0341 393939");

    private static readonly Stopper Above = new(
        "Inspektorat tidak memeriksa dirinya sendiri atau kepala daerah. Sampaikan kepada Ombudsman RI, atau tetap kirim: kami teruskan dengan surat kepada Inspektorat Provinsi tanpa melewati Inspektorat di sini.", "137", "https://ombudsman.go.id");

    private static readonly (string Slug, bool IsStaffConduct, Stopper? Stopper, CategoryQuestion[] Questions)[] All =
    [
        ("lampu-jalan", false, null,
        [
            new("lampu-padam", "Yang padam lampu jalan atau juga listrik rumah?", QuestionKind.Choice, true, [new("Hanya lampu jalan"), new("Listrik rumah juga padam", Pln), new("Tiang miring atau kabel menjuntai")]),
            new("lampu-tiang", "Nomor pada tiang", QuestionKind.Text, false, []),
            new("lampu-jumlah", "Berapa lampu yang padam?", QuestionKind.Number, false, []),
        ]),
        ("air-bersih", false, Tirta, []),
        ("sampah", false, null, [new("sampah-lama", "Sudah berapa hari tidak diangkut?", QuestionKind.Number, false, [])]),
        ("perilaku-petugas", true, null,
        [
            new("petugas-siapa", "Siapa yang Anda laporkan?", QuestionKind.Choice, true,
                [new("Petugas atau pegawai dinas, kecamatan, sekolah, atau puskesmas"), new("Perangkat desa"), new("Inspektorat, bupati, atau wakil bupati", Above)]),
            new("petugas-kapan", "Kapan terjadinya?", QuestionKind.Text, false, []),
        ]),
    ];

    public async Task Fill(CancellationToken stop)
    {
        var demo = Actor.System("demo");
        foreach (var category in (await door.EnterAs(demo, new CategoryList(), stop)).Value.Where(one => one is { Questions.Count: 0, Stopper: null, IsStaffConduct: false }))
            foreach (var (_, isConduct, stopper, questions) in All.Where(one => one.Slug == category.Slug))
                _ = (await door.EnterAs(demo, new SaveCategoryAsks(category.Id, isConduct, stopper, questions), stop)).Value;
    }
}
