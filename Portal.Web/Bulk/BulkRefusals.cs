using Portal.Domain;

namespace Portal.Web.Bulk;

/// <summary>Every "no" that only many tickets at once can give.</summary>
internal static class BulkRefusals
{
    public static readonly Refusal
        Nothing = new("bulk.nothing", "Tandai dulu tiketnya, lalu pilih yang akan dilakukan."),
        TooMany = new("bulk.too-many", "Paling banyak 500 tiket sekali jalan. Persempit pandangannya atau tandai lebih sedikit."),
        ConductAlone = new("bulk.conduct-alone", "Kategori ini tentang perilaku pegawai: tiketnya dipindahkan satu per satu, dari halaman tiketnya.", "category"),
        AlreadyUndone = new("bulk.already-undone", "Perubahan ini sudah diurungkan.");

    public static Refusal BlankMissing(IReadOnlyList<string> blanks) =>
        new("bulk.blank-missing", $"Pesannya menyebut {string.Join(", ", blanks.Select(blank => $"{{{blank}}}"))}, tetapi tiket ini tidak memilikinya.", "reply");

    public static Refusal? Words(string? text, string whenEmpty, string field) => text?.Trim() switch
    {
        null or "" => new("shape", whenEmpty, field),
        { Length: > 4000 } => new("shape", "Paling banyak 4.000 huruf. Ringkaskan tulisannya.", field),
        _ => null,
    };
}
