using System.Text;

namespace Portal.Web.Imports;

internal static class Slugs
{
    /// <summary>Small letters and digits with single dashes between, at most 64: "Jalan Berlubang" gives <c>jalan-berlubang</c>.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(64);
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == 64) break;
        }
        return slug.ToString().Trim('-');
    }
}
