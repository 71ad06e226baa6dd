namespace Portal.Web.Ui;

/// <summary>A heading in the rail ("Pandangan", "Tersimpan", "Admin") and the views under it.</summary>
public sealed record ViewGroup(string Title, IReadOnlyList<ViewItem> Items);

/// <param name="Icon">A symbol of the sprite.</param>
/// <param name="Count">Null shows no number.</param>
/// <param name="Tone">The number's colour role.</param>
public sealed record ViewItem(string Text, string Href, string Icon, long? Count = null, Tone Tone = Tone.Netral, bool Current = false)
{
    /// <summary>There are more than <see cref="Count"/>, and how many was not counted: "1.000+".</summary>
    public bool IsMore { get; init; }
}
