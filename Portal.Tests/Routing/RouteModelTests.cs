using Portal.Domain.Routing;

namespace Portal.Tests.Routing;

public sealed class RouteModelTests
{
    private static readonly string[] Roads = ["jalan berlubang dekat pasar", "aspal rusak dan berlubang", "jembatan retak, jalan ambles", "lubang di jalan desa makin dalam", "aspal mengelupas depan sekolah"];
    private static readonly string[] Water = ["air pdam mati dua hari", "air keruh dari kran", "pipa air bocor di gang", "tagihan air naik, air tidak mengalir", "pdam mati sejak pagi"];
    private static readonly List<RouteExample> Examples = [.. Roads.Select(text => new RouteExample(text, "JALAN")), .. Water.Select(text => new RouteExample(text, "AIR"))];
    private static readonly RouteModel Model = RouteTraining.Train(Examples);

    [Theory, InlineData("ada lubang besar di aspal jalan raya", "JALAN"), InlineData("airnya mati lagi, sudah lapor pdam", "AIR")]
    public void A_new_text_goes_where_its_like_went(string text, string label) => Assert.Equal(label, Model.Guess(text)[0].Label);

    [Fact]
    public void The_words_that_decided_are_the_texts_own()
    {
        var words = Model.Guess("Tolong, aspal di depan kantor berlubang")[0].Words;
        Assert.Equal(["aspal", "berlubang"], words.Take(2).Order());
    }

    [Fact]
    public void Misspelt_words_are_understood_by_their_pieces() => Assert.Equal("JALAN", Model.Guess("jalannn brlubang parahh")[0].Label);

    [Fact]
    public void Confidences_are_shares_of_one() => Assert.Equal(1, Model.Guess("jalan rusak").Sum(guess => guess.Confidence), 6);

    [Theory, InlineData(""), InlineData("zzz qqq"), InlineData("@@@ !!! \n\t"), InlineData("12345")]
    public void A_text_it_knows_nothing_of_is_no_fault(string text) => Assert.All(Model.Guess(text), guess => Assert.InRange(guess.Confidence, 0, 1));

    [Fact]
    public void Written_and_read_it_says_the_same()
    {
        using var bytes = new MemoryStream();
        Model.Write(bytes);
        bytes.Position = 0;
        var again = RouteModel.Read(bytes);
        Assert.Equivalent(Model.Guess("jalan dan air"), again.Guess("jalan dan air"), strict: true);
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        using var bytes = new MemoryStream();
        Model.Write(bytes);
        using var half = new MemoryStream(bytes.ToArray()[..(int)(bytes.Length / 2)]);
        Assert.Throws<InvalidDataException>(() => RouteModel.Read(half));
        Assert.Throws<InvalidDataException>(() => RouteModel.Read(new MemoryStream([1, 65])));
    }

    [Fact]
    public void The_same_examples_make_the_same_model() => Assert.Equivalent(Model.Guess("air di jalan"), RouteTraining.Train(Examples).Guess("air di jalan"), strict: true);

    [Fact]
    public void One_label_is_nothing_to_choose_from() => Assert.Throws<ArgumentException>(() => RouteTraining.Train([new("jalan", "JALAN")]));
}
