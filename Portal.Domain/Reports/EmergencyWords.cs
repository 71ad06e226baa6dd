using System.Text.RegularExpressions;

namespace Portal.Domain.Reports;

/// <summary>Words that mean somebody may need help now; the form then shows the call buttons first and goes on.</summary>
public static partial class EmergencyWords
{
    public static bool In(string? text) => text is not null && Words().IsMatch(text);

    [GeneratedRegex(
        @"\b(kebakaran|terbakar|kecelakaan|tabrakan|tertabrak|tenggelam|hanyut|tersengat|kesetrum|keracunan|pingsan|sekarat|berdarah|luka parah|meledak|ledakan|longsor|perampokan|dirampok|begal|penusukan|ditusuk|pemerkosaan|diperkosa|bunuh diri|tawuran|gempa|sesak napas|melahirkan)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
