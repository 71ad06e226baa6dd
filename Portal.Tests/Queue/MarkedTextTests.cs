using Portal.Domain.Reports;

namespace Portal.Tests.Queue;

public sealed class MarkedTextTests
{
    [Fact]
    public void A_word_is_marked_by_its_stem_and_the_pieces_are_the_text()
    {
        const string Text = "Jalan (berlubang) dan lubangnya dalam.";
        var pieces = MarkedText.Pieces(Text, ["lubang"]);
        Assert.Equal(["berlubang", "lubangnya"], pieces.Where(piece => piece.IsHit).Select(piece => piece.Text));
        Assert.Equal(Text, string.Concat(pieces.Select(piece => piece.Text)));
    }

    [Fact]
    public void The_fragment_stands_around_the_first_hit()
    {
        var text = string.Join(' ', Enumerable.Repeat("biasa", 60)) + " berlubang " + string.Join(' ', Enumerable.Repeat("lagi", 60));
        var fragment = MarkedText.Around(text, ["lubang"], 80)!;
        Assert.StartsWith("… biasa", fragment, StringComparison.Ordinal);
        Assert.Contains(" berlubang lagi", fragment, StringComparison.Ordinal);
        Assert.EndsWith("lagi …", fragment, StringComparison.Ordinal);
        Assert.InRange(fragment.Length, 40, 90);
        Assert.Null(MarkedText.Around(text, ["lampu"], 80));
    }
}
