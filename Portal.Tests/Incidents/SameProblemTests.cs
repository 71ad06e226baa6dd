using Portal.Domain.Incidents;
using Portal.Domain.Reports;

namespace Portal.Tests.Incidents;

/// <summary>Why two reports may be one problem, in words.</summary>
public sealed class SameProblemTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_reason_is_named()
    {
        var guess = SameProblem.Compare(Report("Jalan berlubang di depan pasar", 0), Report("Lubang besar jalan pasar", 0.0009, days: 3));
        Assert.Equal(["110 m dari sini", "kata sama: jalan, lubang, pasar", "kategori sama", "selisih 3 hari"], guess!.Reasons);
    }

    [Fact]
    public void Far_away_or_about_something_else_is_another_problem()
    {
        Assert.Null(SameProblem.Compare(Report("Jalan berlubang di depan pasar", 0), Report("Lubang besar jalan pasar", 0.009)));
        Assert.Null(SameProblem.Compare(Report("Jalan berlubang di depan pasar", 0), Report("Sampah menumpuk", 0)));
    }

    [Fact]
    public void The_same_photo_counts_wherever_it_was_sent_from()
    {
        var (one, other) = (Report("Banjir", 0) with { PhotoSums = ["a"] }, Report("Sampah menumpuk", 0.5) with { PhotoSums = ["a"] });
        Assert.Equal("foto yang sama", SameProblem.Compare(one, other)!.Reasons[0]);
    }

    private static ComparedReport Report(string words, double north, int days = 0) =>
        new(new LikeReport(Stems.Of(words), 1, null, "35.07.13", -8.13 + north, 112.57), Now.AddDays(days), [], []);
}
