namespace Portal.Domain.Incidents;

/// <summary>Every "no" of laporan induk and of splitting, on one screen.</summary>
public static class IncidentRefusals
{
    public static readonly Refusal SplitTooLate = new("split.too-late", "Laporan yang sudah ditutup, digabung, atau diteruskan ke luar tidak dibagi lagi.");
    public static readonly Refusal SplitOfSplit = new("split.of-split", "Bagian ini sendiri hasil pembagian. Bagi laporan asalnya.");
    public static readonly Refusal SplitConduct = new("split.conduct", "Laporan tentang perilaku petugas tidak dibagi.");
    public static readonly Refusal SplitEnough = new("split.enough", "Satu laporan dibagi paling banyak menjadi enam bagian.");
    public static readonly Refusal SplitPhoto = new("split.photo", "Foto ini bukan bagian dari laporan ini. Muat ulang halaman.", "photos");
}
