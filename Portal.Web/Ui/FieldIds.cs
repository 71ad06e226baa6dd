namespace Portal.Web.Ui;

/// <summary>The ids that tie an input to its hint and its error.</summary>
internal static class FieldIds
{
    public static string Hint(string id) => $"{id}-bantu";

    public static string Error(string id) => $"{id}-salah";

    /// <summary>The value of <c>aria-describedby</c>, or null so that the attribute is left out.</summary>
    public static string? Described(string id, string? hint, string? error) => (hint, error) switch
    {
        (null, null) => null,
        (not null, null) => Hint(id),
        (null, not null) => Error(id),
        _ => $"{Hint(id)} {Error(id)}",
    };
}
