using System.Globalization;
using System.Xml;
using Portal.Web.App;
using Portal.Web.Ui;

namespace Portal.Web.Public;

/// <summary>RSS 2.0 of published reports, one feed per filter.</summary>
internal static class ReportFeed
{
    public const string MediaType = "application/rss+xml; charset=utf-8";
    public const int Items = 50;

    public static byte[] Write(IReadOnlyList<OpenReport> reports, PublicFilter filter, string regionName, PortalSettings settings)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, "http://www.w3.org/2005/Atom");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", $"Laporan warga {regionName}");
            xml.WriteElementString("link", settings.Link("/laporan" + filter.Query()));
            xml.WriteElementString("description", "Laporan warga yang sudah diperiksa dan diterbitkan. Nama dan data pribadi pelapor tidak ditampilkan.");
            xml.WriteElementString("language", "id");
            if (reports.Count > 0) xml.WriteElementString("lastBuildDate", Moment(reports[0].PublishedAt));
            xml.WriteStartElement("atom", "link", null);
            xml.WriteAttributeString("href", settings.Link("/laporan/umpan.xml" + filter.Query()));
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            foreach (var report in reports) Item(xml, report, settings);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Item(XmlWriter xml, OpenReport report, PortalSettings settings)
    {
        var link = settings.Link($"/laporan/{report.Number}");
        xml.WriteStartElement("item");
        xml.WriteElementString("title", Legal(report.Title));
        xml.WriteElementString("link", link);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(link);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", Moment(report.PublishedAt));
        if (report.Category is { } category) xml.WriteElementString("category", Legal(category));
        // Readers take a description for HTML: what somebody typed stays text there as well.
        xml.WriteElementString("description", System.Net.WebUtility.HtmlEncode(Legal($"{StateWords.For(report.State).Text}. {report.Text}")));
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("r", CultureInfo.InvariantCulture);

    /// <summary>Without what XML cannot say: control characters and halves of surrogate pairs.</summary>
    internal static string Legal(string text)
    {
        var legal = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)) legal.Append(rune.ToString());
        }
        return legal.ToString();
    }
}
