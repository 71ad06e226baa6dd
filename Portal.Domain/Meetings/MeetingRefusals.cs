namespace Portal.Domain.Meetings;

/// <summary>Every "no" of meetings, on one screen.</summary>
public static class MeetingRefusals
{
    public static readonly Refusal InPast = new("meeting.past", "Waktu rapat sudah lewat. Pilih hari dan jam yang akan datang.", "day");
    public static readonly Refusal Length = new("meeting.length", "Lama rapat antara 10 menit dan 8 jam.", "minutes");
    public static readonly Refusal NoJitsi = new("meeting.no-jitsi", "Server rapat besar belum diatur. Pilih ruang portal, atau minta admin sistem mengisi Meetings:Jitsi.", "kind");
    public static readonly Refusal NoWall = new("meeting.no-wall", "Dinding ini tidak ada lagi. Pilih dinding lain atau kosongkan.", "wall");
    public static readonly Refusal Over = new("meeting.over", "Rapat ini sudah selesai atau dibatalkan. Rencanakan rapat baru.");
    public static readonly Refusal AlreadyOpen = new("meeting.open", "Ruang rapat sudah dibuka. Akhiri rapat ini dahulu.");
    public static readonly Refusal NotOpen = new("meeting.not-open", "Ruang rapat belum dibuka.");
    public static readonly Refusal LongPast = new("meeting.long-past", "Waktu rapat ini sudah lewat lebih dari sehari. Ubah jadwalnya dahulu.");
    public static readonly Refusal NoMinutesYet = new("meeting.no-minutes-yet", "Notulen ditulis setelah ruang rapat dibuka.");
    public static readonly Refusal TooManyInvited = new("meeting.invited", "Paling banyak 40 undangan untuk satu rapat.");
    public static readonly Refusal InvitedAlready = new("meeting.invited-already", "Yang ini sudah diundang. Pakai tautan yang sudah ada, atau buat tautan baru di sana.", "agency");
    public static readonly Refusal NoOffice = new("meeting.no-office", "Pilih kantor yang diundang, atau tulis nama undangan.", "agency");
    public static readonly Refusal NoMail = new("meeting.no-mail", "Undangan ini tidak punya alamat surel. Salin tautannya, atau undang lagi dengan alamat surel.");
    public static readonly Refusal AgendaFull = new("meeting.agenda", "Paling banyak 30 butir agenda. Rapat ini sudah penuh.");
    public static readonly Refusal OnAgendaAlready = new("meeting.on-agenda", "Tiket ini sudah ada di agenda.", "ticket");
    public static readonly Refusal NoTicket = new("meeting.no-ticket", "Nomor tiket ini tidak ditemukan. Periksa nomornya.", "ticket");
    public static readonly Refusal Confidential = new("meeting.confidential", "Laporan rahasia tidak dapat dibahas di ruang ini. Bicarakan dengan Inspektorat.", "ticket");
    public static readonly Refusal NoAgency = new("meeting.no-agency", "OPD ini tidak ditemukan. Pilih dari daftar.", "agency");
    public static readonly Refusal MinutesFull = new("meeting.minutes", "Paling banyak 60 butir notulen.");
    public static readonly Refusal DirectedAlready = new("meeting.directed", "Butir ini sudah menjadi arahan.");
    public static readonly Refusal LinkUnknown = new("meeting.link-unknown", "Tautan rapat ini tidak dikenal. Periksa apakah tersalin seluruhnya, atau minta tautan baru kepada pengundang.");
    public static readonly Refusal LinkRevoked = new("meeting.link-revoked", "Tautan rapat ini sudah dicabut. Minta tautan baru kepada pengundang.");
    public static readonly Refusal LinkEnded = new("meeting.link-ended", "Waktu tautan rapat ini sudah habis. Minta tautan baru kepada pengundang.");
    public static readonly Refusal Ended = new("meeting.ended", "Rapat sudah selesai. Terima kasih sudah hadir.");
    public static readonly Refusal Cancelled = new("meeting.cancelled", "Rapat ini dibatalkan. Hubungi pengundang untuk jadwal baru.");
    public static readonly Refusal NotOpenYet = new("meeting.not-open-yet", "Ruang rapat belum dibuka. Tetap di halaman ini; Anda masuk begitu dibuka.");
    public static readonly Refusal NotInvited = new("meeting.not-invited", "Anda belum diundang ke rapat ini. Undang diri Anda dari halaman rapat, atau minta kepada pengundang.");
    public static readonly Refusal RoomFull = new("meeting.full", "Ruang ini sudah berisi 6 orang, batasnya. Minta salah satu keluar dahulu, atau minta pengundang memakai server rapat besar.");
    public static readonly Refusal ScreensFull = new("meeting.screens-full", "Rapat ini sudah tampil di dua layar, batasnya.");
    public static readonly Refusal TooOften = new("meeting.too-often", "Terlalu banyak percobaan dari jaringan ini. Tunggu beberapa menit, lalu coba lagi.");
    public static readonly Refusal NoSeat = new("meeting.no-seat", "Sambungan ke ruang ini sudah berakhir. Masuk lagi lewat tautan Anda.");
}
