using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Notices;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;

namespace Portal.Web.Ui;

/// <summary>The Indonesian words for the domain's lists. A new case without a word does not compile.</summary>
internal static partial class Words
{
    public static string For(ClosingKind kind) => kind switch
    {
        ClosingKind.ConfirmedByReporter => "Pelapor menyatakan beres",
        ClosingKind.SilentReporter => "Pelapor tidak menjawab 10 hari kerja",
        ClosingKind.ByOfficer => "Ditutup petugas dengan alasan",
    };

    /// <summary>For walls and narrow columns.</summary>
    public static string Short(ClosingKind kind) => kind switch
    {
        ClosingKind.ConfirmedByReporter => "Pelapor: beres",
        ClosingKind.SilentReporter => "Pelapor diam",
        ClosingKind.ByOfficer => "Ditutup petugas",
    };

    public static string For(ClosingReason reason) => reason switch
    {
        ClosingReason.RulingAfterRejections => "Putusan sesudah dua kali ditolak pelapor",
        ClosingReason.ReporterUnreachable => "Pelapor tidak dapat dihubungi",
        ClosingReason.SolvedOtherwise => "Sudah diselesaikan dengan cara lain",
        ClosingReason.InformationGiven => "Keterangan sudah diberikan",
    };

    public static string For(ArchiveReason reason) => reason switch
    {
        ArchiveReason.Withdrawn => "Dicabut atau dianggap dicabut",
        ArchiveReason.NotAReport => "Bukan laporan",
        ArchiveReason.Unclear => "Tidak jelas",
        ArchiveReason.Abusive => "Berisi hinaan atau ancaman",
        ArchiveReason.OutsideAuthority => "Di luar kewenangan",
        ArchiveReason.TestReport => "Laporan percobaan",
        ArchiveReason.Imported => "Data lama",
    };

    public static string For(LiftReason reason) => reason switch
    {
        LiftReason.ReporterAgreed => "pelapor setuju",
        LiftReason.NeededToAct => "tanpa itu laporan tidak dapat dikerjakan",
        LiftReason.CourtOrder => "diminta penegak hukum dengan surat resmi",
        LiftReason.DangerToPeople => "ada bahaya bagi orang lain",
    };

    public static string For(QuestionKind kind) => kind switch
    {
        QuestionKind.Text => "Jawaban singkat",
        QuestionKind.Choice => "Pilihan",
        QuestionKind.Number => "Angka",
    };

    public static string For(ReportKind kind) => kind switch
    {
        ReportKind.Complaint => "Pengaduan",
        ReportKind.Aspiration => "Aspirasi",
        ReportKind.InformationRequest => "Permintaan informasi",
        ReportKind.ServiceRequest => "Permohonan layanan",
    };

    public static string For(ClockClass clock) => clock switch
    {
        ClockClass.Simple => "Sederhana",
        ClockClass.Normative => "Normatif",
        ClockClass.NonSupervisory => "Tidak berkadar pengawasan",
        ClockClass.Supervisory => "Berkadar pengawasan",
        ClockClass.Information => "Informasi",
        ClockClass.PublicInformation => "Informasi publik (KIP)",
    };

    public static string For(DeadlineKind deadline) => deadline switch
    {
        DeadlineKind.Verify => "verifikasi",
        DeadlineKind.FollowUp => "tindak lanjut pertama",
        DeadlineKind.Resolve => "penyelesaian",
        DeadlineKind.Silence => "tanggapan pelapor",
        DeadlineKind.Withdraw => "jawaban pelapor",
    };

    public static string For(EscalationStep step) => step switch
    {
        EscalationStep.None => "belum ada",
        EscalationStep.Warned => "80 % waktu terpakai: operator dan Pejabat Penghubung diberi tahu",
        EscalationStep.Overdue => "lewat tenggat: kepala OPD diberi tahu",
        EscalationStep.LongLate => "terlambat 10 hari kerja: sekretaris daerah diberi tahu",
    };

    /// <summary>Several kinds stand side by side: "Foto sesudah dan berita acara".</summary>
    public static string For(ProofKind proof) => proof.Parts().Select(One).ToList() switch
    {
        [] => "Tidak perlu bukti",
        [var one] => one,
        [.. var first, var last] => $"{string.Join(", ", first.Select((one, place) => place == 0 ? one : one.ToLowerInvariant()))} dan {last.ToLowerInvariant()}",
    };

    private static string One(ProofKind proof) => proof switch
    {
        ProofKind.AfterPhoto => "Foto sesudah",
        ProofKind.Document => "Dokumen",
        ProofKind.HandoverRecord => "Berita acara",
        ProofKind.PackageNumber => "Nomor paket pengadaan",
        _ => "",
    };

    public static string For(Channel channel) => channel switch
    {
        Channel.Web => "Portal",
        Channel.Desk => "Loket",
        Channel.Phone => "Telepon",
        Channel.Letter => "Surat",
        Channel.Field => "Petugas lapangan",
        Channel.Open311 => "Open311",
        Channel.Imported => "Data lama",
    };

    public static string For(NoticeChannel channel) => channel switch
    {
        NoticeChannel.Email => "Email",
        NoticeChannel.Push => "Pemberitahuan browser",
        NoticeChannel.Phone => "Pesan ke ponsel",
    };

    public static string For(AgencyTier tier) => tier switch
    {
        AgencyTier.Own => "Pemerintah daerah ini",
        AgencyTier.Desa => "Desa",
        AgencyTier.Regency => "Kabupaten atau kota",
        AgencyTier.Province => "Provinsi",
        AgencyTier.Centre => "Pusat atau vertikal",
        AgencyTier.StateCompany => "BUMN atau BUMD",
    };

    /// <summary>Flags may stand together; no flag is an open report.</summary>
    public static string For(Visibility visibility) =>
        (visibility.HasFlag(Visibility.Anonymous), visibility.HasFlag(Visibility.Confidential)) switch
        {
            (false, false) => "Terbuka",
            (true, false) => "Anonim",
            (false, true) => "Rahasia",
            (true, true) => "Anonim dan rahasia",
        };
}
