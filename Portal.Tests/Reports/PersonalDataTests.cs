using Portal.Domain.Reports;

namespace Portal.Tests.Reports;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("NIK 3507134508900002 milik ibu saya", "NIK [NIK] milik ibu saya")]
    [InlineData("3507 1345 0890 0002", "[NIK]")]
    [InlineData("No. KTP: 9999999999999999", "No. KTP: [NIK]")]
    [InlineData("hubungi 081234567890 ya", "hubungi [nomor telepon] ya")]
    [InlineData("WA 0812-3456-7890.", "WA [nomor telepon].")]
    [InlineData("+62 812 3456 7890 atau 6281234567890", "[nomor telepon] atau [nomor telepon]")]
    [InlineData("kantor (0341) 396633", "kantor [nomor telepon]")]
    [InlineData("surel ke budi.s@contoh.co.id saja", "surel ke [email] saja")]
    [InlineData("truk N 8123 UG ngebut", "truk [plat nomor] ngebut")]
    [InlineData("motor plat n 21 ab kabur", "motor plat [plat nomor] kabur")]
    [InlineData("truk AG1234XY lewat", "truk [plat nomor] lewat")]
    public void Numbers_that_name_a_person_are_covered(string text, string masked) => Assert.Equal(masked, PersonalData.Mask(text));

    [Theory]
    [InlineData("Nama saya Siti Rahayu, warga RT 03", "Nama saya [nama], warga RT 03")]
    [InlineData("nama saya sri wahyuni dari Kepanjen", "nama saya [nama] dari Kepanjen")]
    [InlineData("Perkenalkan saya Joko Susilo warga Bantur", "Perkenalkan saya [nama] warga Bantur")]
    [InlineData("sertipikat a.n. Bambang Sudarsono di Turen", "sertipikat [nama] di Turen", "a.n. ")]
    [InlineData("rekening atas nama Dewi Lestari", "rekening atas nama [nama]")]
    [InlineData("Nama: Agus Hartono\nAlamat: Lawang", "Nama: [nama]\nAlamat: Lawang")]
    [InlineData("Saya Rina Marlina, NIK 3507134508900002", "Saya [nama], NIK [NIK]")]
    public void A_name_that_is_announced_is_covered(string text, string masked, string kept = "") =>
        Assert.Equal(kept.Length == 0 ? masked : masked.Replace("[nama]", kept + "[nama]", StringComparison.Ordinal), PersonalData.Mask(text));

    [Theory]
    [InlineData("Dipungut Rp 1.500.000 per rumah")]
    [InlineData("anggaran Rp 81.234.567.890 tahun 2026")]
    [InlineData("RT 03 RW 05, RT 003/RW 012, RT/RW 03/05")]
    [InlineData("ruas jalan km 12+500 sampai km 14")]
    [InlineData("sejak tahun 2024 sampai 2026")]
    [InlineData("laporan KM-2026-08123-4 dan KM-2026-081234567-8 belum dijawab")]
    [InlineData("Blok B 12 A nomor 7, Gang 5")]
    [InlineData("nama jalan itu tidak jelas, nama desa Sukun")]
    [InlineData("buka jam 08.15-10.30, tanggal 21-11-2026")]
    [InlineData("atas nama warga kami mohon perbaikan")]
    [InlineData("saya melihat pohon tumbang di SDN 2 Talangagung")]
    [InlineData("telepon darurat 112, 119 dan 110")]
    [InlineData("1234567890123456 adalah nomor meteran")]
    public void What_names_nobody_is_left_alone(string text) => Assert.Equal(text, PersonalData.Mask(text));

    [Fact]
    public void Findings_are_in_order_and_never_overlap()
    {
        var found = PersonalData.Find("Saya Rina, NIK 3507134508900002, HP 081234567890, rina@contoh.id");
        Assert.Equal([PersonalDataKind.Name, PersonalDataKind.Nik, PersonalDataKind.Phone, PersonalDataKind.Email], found.Select(one => one.Kind));
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }
}
