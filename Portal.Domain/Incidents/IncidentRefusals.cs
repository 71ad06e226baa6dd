namespace Portal.Domain.Incidents;

/// <summary>Every "no" of laporan induk and of splitting, on one screen.</summary>
public static class IncidentRefusals
{
    public static readonly Refusal SplitTooLate = new("split.too-late", "Laporan yang sudah ditutup, digabung, atau diteruskan ke luar tidak dibagi lagi.");
    public static readonly Refusal SplitOfSplit = new("split.of-split", "Bagian ini sendiri hasil pembagian. Bagi laporan asalnya.");
    public static readonly Refusal SplitConduct = new("split.conduct", "Laporan tentang perilaku petugas tidak dibagi.");
    public static readonly Refusal SplitEnough = new("split.enough", "Satu laporan dibagi paling banyak menjadi enam bagian.");
    public static readonly Refusal SplitPhoto = new("split.photo", "Foto ini bukan bagian dari laporan ini. Muat ulang halaman.", "photos");
    public static readonly Refusal ProposalDecided = new("proposal.decided", "Usulan ini sudah diputuskan. Muat ulang halaman.");
    public static readonly Refusal ProposalMembers = new("proposal.members", "Pilih paling sedikit satu laporan yang mengikuti laporan induk.", "members");
    public static readonly Refusal ProposalLead = new("proposal.lead", "Pilih laporan induk dari daftar ini.", "lead");
    public static readonly Refusal SurgeShape = new("surge.shape", "Isi 3 sampai 50 laporan, 15 sampai 1.440 menit, dan 50 sampai 5.000 meter.", "surge");
}
