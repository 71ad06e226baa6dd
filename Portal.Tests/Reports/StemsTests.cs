using Portal.Domain.Reports;

namespace Portal.Tests.Reports;

public sealed class StemsTests
{
    [Theory]
    [InlineData("baik", "perbaikan diperbaiki memperbaiki perbaiki")]
    [InlineData("rusak", "rusak rusaknya kerusakan merusak dirusak")]
    [InlineData("lubang", "lubang berlubang lubangnya")]
    [InlineData("jalan", "jalan jalannya jalanan Jalan-jalan perjalanan")]
    [InlineData("terang", "terang penerangan menerangi diterangi")]
    [InlineData("lapor", "lapor laporan melaporkan dilaporkan pelapor pelaporan")]
    [InlineData("sumbat", "tersumbat menyumbat penyumbatan")]
    [InlineData("genang", "genangan menggenang tergenang digenangi")]
    [InlineData("pasang", "pasang memasang pemasangan dipasang terpasang")]
    [InlineData("masuk", "masuk memasukkan dimasukkan pemasukan masukan")]
    [InlineData("kelola", "kelola mengelola pengelolaan dikelola")]
    [InlineData("keluh", "keluh keluhan mengeluh mengeluhkan")]
    [InlineData("rumah", "rumah rumahnya perumahan")]
    [InlineData("ubah", "ubah berubah perubahan mengubah diubah")]
    [InlineData("cat", "cat mengecat pengecatan")]
    [InlineData("nyala", "nyala menyala menyalakan")]
    [InlineData("bersih", "bersih kebersihan membersihkan bersihkan pembersihan")]
    [InlineData("sampah", "sampah sampahnya persampahan")]
    [InlineData("layan", "pelayanan layanan melayani dilayani")]
    [InlineData("pungut", "pungutan memungut pemungutan dipungut")]
    public void Every_form_of_a_word_has_one_stem(string stem, string forms) =>
        Assert.Equal([stem], Stems.Words(forms));

    [Fact]
    public void Filler_and_signs_fall_away_and_numbers_lose_their_zeros() =>
        Assert.Equal(" lampu rt 5 mati ", Stems.Of("Lampu di RT 05, yang sudah mati!"));

    [Fact]
    public void Nothing_to_look_for_is_a_single_space() => Assert.Equal(" ", Stems.Of("di dan yang …"));

    [Theory, InlineData("jembatan"), InlineData("selokan"), InlineData("kecamatan"), InlineData("materi"), InlineData("lokasi"), InlineData("polisi")]
    public void Words_that_only_look_inflected_stay_whole(string word) => Assert.Equal([word], Stems.Words(word));
}
