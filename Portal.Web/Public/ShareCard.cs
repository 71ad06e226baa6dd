using System.Globalization;
using System.Text;
using System.Xml;
using Portal.Web.Ui;

namespace Portal.Web.Public;

/// <summary>What a shared link shows: title, state, place and number as a picture of 1200 × 630. SVG, written by an XML writer: words stay words.</summary>
internal static class ShareCard
{
    public const int Width = 1200, Height = 630;
    private const string Font = "Noto Sans, DejaVu Sans, Liberation Sans, sans-serif", Namespace = "http://www.w3.org/2000/svg";
    private const int TitleLines = 4, LettersPerLine = 34;

    /// <param name="footer">Place, number and date; each may be empty.</param>
    public static string Svg(string title, string? state, Tone tone, string footer, string regionName)
    {
        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            svg.WriteStartElement("svg", Namespace);
            Attributes(svg, ("width", Text(Width)), ("height", Text(Height)), ("viewBox", $"0 0 {Width} {Height}"));
            Box(svg, 0, 0, Width, Height, "#faf6ee");
            Box(svg, 0, 0, Width, 132, "#0b4f59");
            Box(svg, 0, 132, Width, 10, "#e8a81c");
            Words(svg, 64, 64, 40, "#ffffff", "CitizenPortal", bold: true);
            Words(svg, 64, 106, 28, "#cfe4e3", $"Laporan warga {regionName}".TrimEnd());
            var y = 236;
            foreach (var line in Wrap(title, LettersPerLine, TitleLines))
            {
                Words(svg, 64, y, 56, "#1d2322", line, bold: true);
                y += 70;
            }
            if (state is not null) Badge(svg, state, tone);
            Words(svg, 64, 594, 28, "#54534b", Clip(footer, 74));
            svg.WriteEndElement();
        }
        return text.ToString();
    }

    /// <summary>Breaks at spaces, and inside words no line can hold; what does not fit ends in "…".</summary>
    public static IReadOnlyList<string> Wrap(string words, int letters, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in ReportFeed.Legal(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word.Chunk(letters).Select(part => new string(part))))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > letters) { lines.Add(line); line = ""; }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) lines.Add(line);
        if (lines.Count <= most) return lines;
        return [.. lines.Take(most - 1), Clip(lines[most - 1] + " …", letters)];
    }

    private static string Clip(string words, int letters) => words.Length <= letters ? words : words[..(letters - 1)].TrimEnd(' ', '…', '.', ',') + "…";

    private static void Badge(XmlWriter svg, string state, Tone tone)
    {
        var (ink, ground) = Colours(tone);
        svg.WriteStartElement("rect", Namespace);
        Attributes(svg, ("x", "64"), ("y", "490"), ("rx", "26"), ("width", Text(44 + (state.Length * 19))), ("height", "52"), ("fill", ground));
        svg.WriteEndElement();
        Words(svg, 86, 526, 30, ink, state, bold: true);
    }

    private static (string Ink, string Ground) Colours(Tone tone) => tone switch
    {
        Tone.Langit => ("#1d5a91", "#dfecf7"),
        Tone.Laut => ("#0b5560", "#dcebea"),
        Tone.Kunyit => ("#704800", "#fbeecd"),
        Tone.Cabai => ("#ad2a1d", "#fae4de"),
        Tone.Daun => ("#2c6530", "#e2efda"),
        Tone.Netral => ("#54534b", "#ebe5d8"),
    };

    private static void Box(XmlWriter svg, int x, int y, int width, int height, string fill)
    {
        svg.WriteStartElement("rect", Namespace);
        Attributes(svg, ("x", Text(x)), ("y", Text(y)), ("width", Text(width)), ("height", Text(height)), ("fill", fill));
        svg.WriteEndElement();
    }

    private static void Words(XmlWriter svg, int x, int y, int size, string fill, string words, bool bold = false)
    {
        svg.WriteStartElement("text", Namespace);
        Attributes(svg, ("x", Text(x)), ("y", Text(y)), ("font-size", Text(size)), ("font-family", Font), ("font-weight", bold ? "700" : "400"), ("fill", fill));
        svg.WriteString(ReportFeed.Legal(words));
        svg.WriteEndElement();
    }

    private static void Attributes(XmlWriter svg, params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes) svg.WriteAttributeString(name, value);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
