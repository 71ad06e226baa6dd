namespace Portal.Web.Public;

internal static class PublicPlace
{
    /// <summary>"Ardirejo, Kepanjen"; null where no name is known.</summary>
    public static string? Of(IReadOnlyDictionary<string, string> names, params string?[] codes)
    {
        var known = codes.Select(code => code is null ? null : names.GetValueOrDefault(code)).OfType<string>().ToList();
        return known.Count == 0 ? null : string.Join(", ", known);
    }
}
