using System.Buffers.Binary;
using System.Xml.Linq;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Public;
using Portal.Web.Ui;

namespace Portal.Tests.Public;

public sealed class ShareCardTests
{
    [Theory, InlineData("vipsthumbnail"), InlineData("")]
    public async Task Every_published_report_has_a_card_with_and_without_the_program(string program)
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("Limits:PhotoProgram", program));
        var standing = await Some.TicketIn(host, TicketState.Verified);
        await Some.Publish(host, standing, "Jalan <b>berlubang</b> & dalam", "Isi");
        var card = await host.CreateClient().GetAsync($"/laporan/{standing.Number}/kartu.png");
        var bytes = await card.Content.ReadAsByteArrayAsync();
        Assert.Equal("image/png", card.Content.Headers.ContentType?.MediaType);
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Folder, "incoming")));
    }

    [Fact]
    public void Words_stay_words()
    {
        var svg = XDocument.Parse(ShareCard.Svg("</text><script>alert(1)</script>\u0001", "Selesai", Tone.Daun, "Kepanjen & sekitar", "Kabupaten \"Malang\""));
        Assert.DoesNotContain(svg.Descendants(), one => one.Name.LocalName is not ("svg" or "rect" or "text"));
        Assert.Contains("</text><script>alert(1)</script>", svg.Root!.Value, StringComparison.Ordinal);
    }

    [Theory, InlineData("pendek", 1), InlineData("satu dua tiga empat lima enam tujuh delapan", 3), InlineData("sangatpanjangsekalitanpaspasisamasekalisampaitidakmuat", 3)]
    public void A_title_breaks_at_spaces_and_never_runs_out_of_the_card(string title, int lines)
    {
        var wrapped = ShareCard.Wrap(title, 18, 3);
        Assert.Equal(lines, wrapped.Count);
        Assert.All(wrapped, line => Assert.True(line.Length <= 18, line));
    }

    [Fact]
    public void What_does_not_fit_ends_in_dots() => Assert.EndsWith("…", ShareCard.Wrap(string.Join(' ', Enumerable.Repeat("kata", 50)), 18, 3)[^1], StringComparison.Ordinal);

    [Fact]
    public async Task A_report_page_tells_others_what_it_is()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Answered);
        await Some.Publish(host, standing, "Jalan \"berlubang\"", "Isi");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await host.CreateClient().GetStringAsync($"/laporan/{standing.Number}"));
        string? Meta(string name) => page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");
        Assert.Equal("Jalan \"berlubang\"", Meta("og:title"));
        Assert.Equal($"http://localhost:5080/laporan/{standing.Number}/kartu.png", Meta("og:image"));
        Assert.StartsWith("https://wa.me/?text=Jalan%20%22berlubang%22%20http%3A%2F%2Flocalhost", page.QuerySelector("a[href^='https://wa.me']")!.GetAttribute("href"), StringComparison.Ordinal);
    }
}
