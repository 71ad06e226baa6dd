namespace Portal.Domain.Catalog;

/// <summary>"Bukan kewenangan kami, hubungi PLN 123": whom the citizen should ask instead, before a report goes astray.</summary>
/// <param name="Sentence">Why it is not ours and who can help, as the citizen reads it.</param>
/// <param name="Phone">A number to call; null where there is none.</param>
/// <param name="Link">An https address; null where there is none.</param>
/// <param name="AllowsFiling">The citizen may send the report all the same ("tetap kirim").</param>
public sealed record Stopper(string Sentence, string? Phone = null, string? Link = null, bool AllowsFiling = true);
