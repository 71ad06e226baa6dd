namespace Portal.Domain.Tickets;

/// <summary>Every "no" a ticket can give, on one screen. Missing, not yours and forbidden are one answer.</summary>
public static class TicketRefusals
{
    public static readonly Refusal ReadOnly = new("ticket.read-only", "Meja lain memegang tiket ini, jadi Anda hanya dapat membacanya.");
    public static readonly Refusal Changed = new("ticket.changed", "Tiket ini baru saja diubah orang lain. Muat ulang halaman, lalu ulangi; tulisan Anda masih ada.");
    public static readonly Refusal NeedsCategory = new("ticket.needs-category", "Pilih kategori dulu.", "category");
    public static readonly Refusal SameTicket = new("ticket.same", "Tiket tidak dapat digabung dengan dirinya sendiri. Isi nomor laporan lain.", "into");
    public static readonly Refusal MergeTarget = new("ticket.merge-target", "Laporan induk tidak ditemukan atau sudah digabung. Periksa nomornya.", "into");
    public static readonly Refusal IsParent = new("ticket.is-parent", "Laporan lain sudah digabung ke laporan ini, jadi ia tetap menjadi laporan induk. Gabungkan laporan yang satunya ke sini.", "into");
    public static readonly Refusal NoIdentity = new("identity.none", "Pelapor tidak memberi identitas. Ia tetap dapat dihubungi lewat percakapan di laporan ini.");
    public static readonly Refusal NotOwnAgency = new("ticket.not-own-agency", "Penerusan hanya ke OPD pemerintah ini; untuk badan lain pakai “Teruskan ke luar”.", "agency");
    public static readonly Refusal NotOutside = new("ticket.not-outside", "Pilih badan di luar pemerintah ini; untuk OPD sendiri pakai “Teruskan ke OPD”.", "agency");
    public static readonly Refusal NotColleague = new("ticket.not-colleague", "Pilih rekan yang aktif di OPD yang sama.", "assignee");
    public static readonly Refusal NoSuchAgency = new("ticket.no-such-agency", "Pilih badan dari daftar.", "agency");
    public static readonly Refusal ProofMissing = new("answer.proof-missing", "Lampirkan bukti yang diminta kategori ini sebelum mengirim jawaban.", "proof");
    public static readonly Refusal ProofReused = new("answer.proof-reused", "Foto ini sudah pernah dipakai. Unggah foto yang diambil sesudah pekerjaan.", "proof");
    public static readonly Refusal ProofKindUnfit = new("answer.proof-kind", "Berita acara dan dokumen diunggah sebagai PDF; foto sesudah sebagai JPG, PNG, atau WebP.", "proof");
    public static readonly Refusal NoReviewWaits = new("proof.no-review", "Bukti ini tidak (lagi) menunggu pemeriksaan.");
    public static readonly Refusal OwnProof = new("proof.own", "Anda ikut menulis atau menyetujui jawaban ini. Petugas lain yang memeriksa buktinya.");
    public static readonly Refusal PackageMissing = new("answer.package-missing", "Isi nomor paket pengadaan dan tanggal janjinya.", "package");
    public static readonly Refusal PlanMissing = new("answer.plan-missing", "Aspirasi dijawab dengan hasil perencanaan: masuk RKPD, atau belum dengan alasannya di dalam jawaban.", "plan");
    public static readonly Refusal PlanYear = new("answer.plan-year", "Isi tahun RKPD: tahun ini atau paling jauh enam tahun ke depan.", "planYear");
    public static readonly Refusal PlanProgramme = new("answer.plan-programme", "Sebut program atau kegiatannya di RKPD.", "planProgramme");
    public static readonly Refusal AlreadySubmitted = new("answer.already-submitted", "Jawaban ini sudah dikirim untuk disetujui.");
    public static readonly Refusal DraftChanged = new("answer.changed", "Rekan Anda menyimpan draf yang lebih baru. Kedua teks ditampilkan; pilih atau gabungkan, lalu simpan lagi.", "body");
    public static readonly Refusal EmptyDraft = new("answer.empty", "Tulis jawaban untuk warga.", "body");
    public static readonly Refusal NoDraft = new("answer.no-draft", "Tidak ada draf jawaban yang menunggu persetujuan.");
    public static readonly Refusal OwnApproval = new("answer.own-approval", "Jawaban disetujui orang lain, bukan penulisnya. Mintalah Pejabat Penghubung lain atau wakilnya.");
    public static readonly Refusal NeedsRuling = new("ticket.needs-ruling", "Pelapor menolak jawaban. Sesudah penolakan kedua Admin Instansi memutuskan dulu; sebelum itu OPD tidak menjawab dan tidak menutup.");
    public static readonly Refusal NothingToRule = new("ticket.nothing-to-rule", "Laporan ini tidak menunggu putusan. Muat ulang halaman untuk melihat keadaannya.");
    public static readonly Refusal RateAfterClosing = new("ticket.rate-after-closing", "Penilaian dapat diberikan sesudah laporan ditutup.");
    public static readonly Refusal RatingStands = new("ticket.rating-stands", "Penilaian hanya dapat diubah selama 7 hari. Terima kasih, penilaian Anda sudah tercatat.");
    public static readonly Refusal RatingScore = new("ticket.rating-score", "Pilih satu dari lima jawaban.", "score");
    public static readonly Refusal StillNeeded = new("ticket.still-needed", "Laporan ini masih dikerjakan, jadi isinya masih diperlukan. Isinya dihapus begitu laporan selesai.");
    public static readonly Refusal NotPublishable = new("ticket.not-publishable", "Laporan rahasia tidak dapat diterbitkan.");
    public static readonly Refusal NeedsProposal = new("publication.needs-second-key", "Laporan ini memuat data pribadi, jadi terbit dengan dua kunci. Usulkan kata-kata dan fotonya; petugas lain yang menerbitkannya.");
    public static readonly Refusal OwnProposal = new("publication.own-key", "Anda yang mengusulkan kata-kata ini. Kunci kedua dipegang orang lain: mintalah rekan Admin Instansi menerbitkannya.");
    public static readonly Refusal WithdrawFirst = new("publication.withdraw-first", "Laporan ini terbit dengan dua kunci. Tarik dulu dari umum, lalu usulkan kata-kata yang baru.");
    public static readonly Refusal NothingToLift = new("lift.nothing", "Laporan ini tidak anonim atau rahasia, jadi tidak ada yang perlu dibuka.", "what");
    public static readonly Refusal LiftWaits = new("lift.waits", "Sudah ada permintaan yang menunggu keputusan petugas lain.");
    public static readonly Refusal NoLiftAsked = new("lift.not-asked", "Tidak ada permintaan yang menunggu keputusan.");
    public static readonly Refusal OwnLift = new("lift.own", "Anda yang meminta. Orang lain yang memutuskan: mintalah rekan Admin Instansi.");
    public static readonly Refusal NoInspector = new("conduct.no-inspector", "Belum ada petugas Inspektorat yang aktif, jadi laporan ini tetap di meja Admin Instansi sebagai laporan rahasia.", "categoryId");
    public static readonly Refusal ConductTooLate = new("conduct.too-late", "OPD masih memegang laporan ini. Minta OPD mengembalikannya dulu, lalu klasifikasikan lagi.", "categoryId");
    public static readonly Refusal NoSuchPhoto = new("photo.not-here", "Foto ini bukan bagian dari laporan ini. Muat ulang halaman.");
    public static readonly Refusal AlreadyPublished = new("ticket.already-published", "Laporan ini sudah terbit.");
    public static readonly Refusal NotPublished = new("ticket.not-published", "Laporan ini belum terbit.");

    /// <summary>The detector still finds personal data in the words meant for the public.</summary>
    public static Refusal StillPersonal(string kinds) =>
        new("publication.personal-data", $"Masih ada yang tampak seperti data pribadi: {kinds}. Tutup dulu, atau centang bahwa Anda sudah memeriksanya.", "text");

    public static readonly Refusal ReopenTooLate = new("ticket.reopen-too-late", "Sudah lebih dari 30 hari sejak ditutup. Buat laporan baru dan sebut nomor ini.");
    public static readonly Refusal NoSuchPhrase = new("ticket.no-such-phrase", "Alasan ini sudah tidak dipakai. Muat ulang halaman, lalu pilih yang lain.", "reason");
    public static readonly Refusal UndoTooLate = new("ticket.undo-too-late", "Sudah lewat 10 detik, jadi tidak dapat diurungkan lagi. Ubah tiketnya satu per satu.");
    public static readonly Refusal NotDue = new("ticket.not-due", "Belum waktunya.");

    /// <param name="taken">The local day the photo says it was taken on.</param>
    /// <param name="referred">The local day of the referral.</param>
    public static Refusal ProofTooOld(DateOnly taken, DateOnly referred) =>
        new("answer.proof-too-old", $"Menurut catatan kamera foto ini diambil {Day(taken)}, sebelum laporan diteruskan kepada Anda ({Day(referred)}). Unggah foto yang diambil sesudah pekerjaan.", "proof");

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("id-ID"));

    /// <summary>The move is not in the table. The sentence names the state the ticket is in.</summary>
    public static Refusal Illegal(TicketState state, TicketAct act) =>
        new($"ticket.illegal.{state}.{act}".ToLowerInvariant(), "Langkah ini tidak dapat dilakukan pada keadaan tiket sekarang. Muat ulang halaman untuk melihat keadaan terbaru.");
}
