using Portal.Domain.Reports;

namespace Portal.Tests.Reports;

public sealed class LikenessTests
{
    private const string Desa = "35.07.13.1001", Kecamatan = "35.07.13";
    private static readonly LikeReport Written = new(Stems.Of("Jalan berlubang besar di depan Toko Rukun, motor jatuh"), 1, Desa, Kecamatan, -8.128, 112.566);

    [Fact]
    public void The_same_hole_is_found() => Assert.True(Likeness.Of(Written, Known("Lubang besar di jalan depan toko")) >= Likeness.Least);

    [Theory]
    [InlineData("Sampah menumpuk di belakang pasar", 0.0, 0)]
    [InlineData("Lubang besar di jalan depan toko", 0.0025, 0)]
    [InlineData("Lubang besar di jalan depan toko", 0.0, 365)]
    public void Other_words_another_place_and_long_ago_are_not(string words, double north, double age) =>
        Assert.True(Likeness.Of(Written, Known(words) with { Latitude = -8.128 + north, AgeDays = age }) < Likeness.Least);

    [Fact]
    public void Nearer_newer_and_of_the_same_kind_comes_first()
    {
        var best = Likeness.Of(Written, Known("Lubang besar di jalan depan toko"));
        Assert.True(best > Likeness.Of(Written, Known("Lubang besar di jalan depan toko") with { Latitude = -8.129 }));
        Assert.True(best > Likeness.Of(Written, Known("Lubang besar di jalan depan toko") with { AgeDays = 30 }));
        Assert.True(best > Likeness.Of(Written, Known("Lubang besar di jalan depan toko") with { CategoryId = 2 }));
    }

    [Theory, InlineData(Desa, "Lubang jalan di depan toko", true), InlineData("35.07.13.2004", "Lubang jalan di depan toko", false), InlineData(Desa, "Lubang pipa bocor", false)]
    public void Without_coordinates_the_desa_and_two_words_must_be_the_same(string desa, string words, bool expected) =>
        Assert.Equal(expected, Likeness.Of(Written with { Latitude = null, Longitude = null }, Known(words) with { DesaCode = desa }) >= Likeness.Least);

    [Fact]
    public void Metres_are_metres() => Assert.InRange(Likeness.Metres(Written, Known("x") with { Latitude = -8.129 })!.Value, 110, 112);

    private static LikeReport Known(string words) => new(Stems.Of(words), 1, Desa, Kecamatan, -8.128, 112.566);
}
