namespace Portal.Domain;

/// <summary>A "no" that is part of the rules, not a fault: a stable code for programs and tests, and a plain Indonesian sentence for people.</summary>
/// <param name="Code">Stable, dotted, lower case: <c>answer.proof-missing</c>.</param>
/// <param name="Sentence">Says what to do next, in Indonesian.</param>
/// <param name="Field">The form field it belongs to, where there is one.</param>
public sealed record Refusal(string Code, string Sentence, string? Field = null)
{
    /// <summary>Missing, not yours and forbidden are one answer, so that nobody learns what exists.</summary>
    public static readonly Refusal NotFound = new("not-found", "Tidak ditemukan. Periksa nomornya atau kembali ke daftar.");

    public static readonly Refusal Busy = new("storage.busy", "Sistem sedang sibuk. Yang Anda tulis masih ada; coba lagi sebentar lagi.");
}
