namespace Portal.Domain.Surveys;

/// <param name="Name">As the regulation calls it.</param>
/// <param name="Question">As the questionnaire asks it.</param>
/// <param name="Answers">For 1, 2, 3 and 4.</param>
public sealed record SurveyItem(string Name, string Question, IReadOnlyList<string> Answers);

/// <summary>The nine unsur of a survei kepuasan masyarakat, with the answers of its model questionnaire (PermenPANRB 14/2017, annex).</summary>
public static class SurveyItems
{
    public const int Lowest = 1, Highest = 4;

    public static readonly IReadOnlyList<SurveyItem> All =
    [
        new("Persyaratan", "Bagaimana kesesuaian persyaratan pelayanan dengan jenis pelayanannya?", ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"]),
        new("Sistem, mekanisme, dan prosedur", "Bagaimana kemudahan prosedur pelayanan di unit ini?", ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"]),
        new("Waktu penyelesaian", "Bagaimana kecepatan waktu dalam memberikan pelayanan?", ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"]),
        new("Biaya/tarif", "Bagaimana kewajaran biaya atau tarif dalam pelayanan?", ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"]),
        new("Produk spesifikasi jenis pelayanan", "Bagaimana kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?", ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"]),
        new("Kompetensi pelaksana", "Bagaimana kemampuan petugas dalam pelayanan?", ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"]),
        new("Perilaku pelaksana", "Bagaimana perilaku petugas dalam pelayanan, terkait kesopanan dan keramahan?", ["Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"]),
        new("Penanganan pengaduan, saran, dan masukan", "Bagaimana penanganan pengaduan pengguna layanan?", ["Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"]),
        new("Sarana dan prasarana", "Bagaimana kualitas sarana dan prasarana?", ["Buruk", "Cukup", "Baik", "Sangat baik"]),
    ];

    /// <summary>Nine digits, each from 1 to 4.</summary>
    public static bool AreScores(string? scores) => scores is not null && scores.Length == All.Count && scores.All(digit => digit - '0' is >= Lowest and <= Highest);
}
