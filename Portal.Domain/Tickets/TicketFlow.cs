using static Portal.Domain.Tickets.TicketAct;
using static Portal.Domain.Tickets.TicketState;

namespace Portal.Domain.Tickets;

/// <summary>One allowed move. <paramref name="To"/> is null where the ticket goes back to the state it was asked from.</summary>
public sealed record TicketMove(TicketState From, TicketAct Act, TicketState? To, string Reason);

/// <summary>Every allowed move of a ticket, one line each with its reason. What is not here is refused.</summary>
public static class TicketFlow
{
    public static readonly IReadOnlyList<TicketMove> Moves =
    [
        new(Received, Accept, Verified, "verifikasi: kategori, jenis dan golongan waktu ditetapkan (PermenPANRB 5/2025)"),
        new(Verified, Refer, Referred, "penerusan ke satu OPD pengampu"),
        new(Returned, Refer, Referred, "penerusan ulang sesudah dikembalikan"),
        new(Reopened, Refer, Referred, "Admin Instansi memutuskan meja lain sesudah ditolak pelapor"),

        new(Received, Ask, AwaitingReporter, "berkas belum lengkap (Perpres 76/2013: jam berhenti)"),
        new(Verified, Ask, AwaitingReporter, "berkas belum lengkap"),
        new(Returned, Ask, AwaitingReporter, "berkas belum lengkap"),
        new(Referred, Ask, AwaitingReporter, "OPD perlu keterangan pelapor"),
        new(InProgress, Ask, AwaitingReporter, "OPD perlu keterangan pelapor"),
        new(Reopened, Ask, AwaitingReporter, "OPD perlu keterangan pelapor"),
        new(AwaitingReporter, Hear, null, "pelapor menjawab: jam berjalan lagi"),
        new(AwaitingReporter, Withdraw, Archived, "30 hari tanpa jawaban: dianggap dicabut"),

        new(Verified, ForwardOutside, Outside, "bukan kewenangan pemerintah daerah ini"),
        new(Returned, ForwardOutside, Outside, "dikembalikan OPD karena bukan kewenangan daerah"),
        new(Reopened, ForwardOutside, Outside, "pelapor menolak jawaban badan luar, atau pemiliknya ternyata di luar"),
        new(Outside, RelayOutside, Answered, "badan luar menjawab, diperiksa Admin Instansi; pelapor yang menentukan"),
        new(Received, Merge, Duplicate, "masalah yang sama sudah dilaporkan"),
        new(Verified, Merge, Duplicate, "masalah yang sama sudah dilaporkan"),
        new(Returned, Merge, Duplicate, "masalah yang sama sudah dilaporkan"),
        new(Referred, Merge, Duplicate, "ternyata satu pekerjaan dengan laporan induk"),
        new(InProgress, Merge, Duplicate, "ternyata satu pekerjaan dengan laporan induk"),
        new(Duplicate, Unmerge, Verified, "penggabungan dapat dibatalkan"),
        new(Received, Archive, Archived, "bukan laporan yang dapat ditindaklanjuti"),
        new(Verified, Archive, Archived, "tidak dapat ditindaklanjuti, dengan alasan dari daftar"),
        new(Returned, Archive, Archived, "tidak dapat ditindaklanjuti, dengan alasan dari daftar"),

        new(Referred, Take, InProgress, "OPD mulai menangani"),
        new(Reopened, Take, InProgress, "meja yang sama melanjutkan, jam lama berjalan"),
        new(Scheduled, Take, InProgress, "pekerjaan terjadwal dimulai"),
        new(Referred, Return, Returned, "OPD menyebut pemilik yang menurutnya benar"),
        new(InProgress, Return, Returned, "OPD menyebut pemilik yang menurutnya benar"),
        new(Reopened, Return, Returned, "OPD menyebut pemilik yang menurutnya benar"),
        new(InProgress, Respond, Answered, "jawaban disetujui Pejabat Penghubung"),
        new(Reopened, Respond, Answered, "jawaban disetujui Pejabat Penghubung"),
        new(Scheduled, Respond, Answered, "janji ditepati dan dibuktikan"),
        new(InProgress, Schedule, Scheduled, "paket dan tanggal disebut; bukan selesai"),
        new(Reopened, Schedule, Scheduled, "paket dan tanggal disebut; bukan selesai"),

        new(Answered, Confirm, Closed, "pelapor menyatakan beres"),
        new(Answered, Reject, Reopened, "pelapor menyatakan belum beres"),
        new(Answered, CloseBySilence, Closed, "10 hari kerja tanpa tanggapan pelapor"),
        new(Answered, CloseByOfficer, Closed, "petugas menutup dengan alasan dari daftar"),
        new(Reopened, CloseByOfficer, Closed, "keputusan sesudah penolakan"),
        new(Outside, CloseByOfficer, Closed, "pemilik di luar telah menyelesaikan"),
        new(Closed, Reopen, Reopened, "pelapor membuka kembali"),
        new(Answered, RefuseProof, Reopened, "uji petik: bukti ditolak petugas kedua"),
        new(Closed, RefuseProof, Reopened, "uji petik: bukti ditolak petugas kedua"),
        new(Answered, TicketAct.Object, Reopened, "keberatan atas keputusan PPID (UU 14/2008 Pasal 35)"),
        new(Closed, TicketAct.Object, Reopened, "keberatan dalam 30 hari kerja, juga sesudah ditutup (Pasal 36)"),
        new(Referred, TicketAct.Object, Reopened, "keberatan karena tidak ditanggapi sampai tenggat (Pasal 35)"),
        new(InProgress, TicketAct.Object, Reopened, "keberatan karena tidak ditanggapi sampai tenggat (Pasal 35)"),
    ];

    private static readonly Dictionary<(TicketState, TicketAct), TicketMove> ByStart = Moves.ToDictionary(move => (move.From, move.Act));

    public static TicketMove? Find(TicketState from, TicketAct act) => ByStart.GetValueOrDefault((from, act));

    public static bool Allows(TicketState from, TicketAct act) => ByStart.ContainsKey((from, act));

    /// <summary>What nobody does to a ticket that was rejected twice, before the Admin Instansi has ruled.</summary>
    public static bool WaitsForRuling(this TicketAct act) => act switch
    {
        Take or Return or Respond or Schedule or Ask or Refer or CloseByOfficer => true,
        Accept or Hear or ForwardOutside or Merge or Unmerge or Archive or Withdraw or Confirm or Reject or Reopen or CloseBySilence or RefuseProof or RelayOutside or TicketAct.Object => false,
    };

    /// <summary>Work is still owed to the reporter: everything but the resting states.</summary>
    public static bool IsOpen(this TicketState state) => state switch
    {
        Received or Verified or Referred or InProgress or Scheduled or AwaitingReporter or Reopened or Returned or Answered => true,
        Closed or Outside or Duplicate or Archived => false,
    };

    public static readonly IReadOnlyList<TicketState> OpenStates = [.. Enum.GetValues<TicketState>().Where(IsOpen)];

    /// <summary>The government owes the next step, so the resolve clock runs (it rests while the reporter has the word).</summary>
    public static bool ClockRuns(this TicketState state) => state.IsOpen() && state is not (AwaitingReporter or Answered);
}
