namespace Portal.Web.Reports;

/// <summary>Reads an upload that may be longer than it says.</summary>
internal static class Incoming
{
    /// <returns>Null as soon as there is more than <paramref name="most"/>; the rest stays unread.</returns>
    public static async Task<byte[]?> Read(Stream content, long most, CancellationToken stop)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
        {
            if (bytes.Length + read > most) return null;
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }
}

/// <summary>A file's name as it may stand in a sentence: the sender chose it, so no folders, no control characters, not long.</summary>
internal static class ShownName
{
    public static string Of(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)).Trim();
        return plain.Length == 0 ? "Berkas ini" : plain.Length <= 40 ? plain : plain[..18] + "…" + plain[^18..];
    }
}
