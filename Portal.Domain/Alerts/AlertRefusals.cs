namespace Portal.Domain.Alerts;

/// <summary>Every "no" of alerts and their rules, on one screen.</summary>
public static class AlertRefusals
{
    public static readonly Refusal Name = new("alert.name", "Beri nama aturan, 5 sampai 80 huruf.", "name");
    public static readonly Refusal CountingIsSilent = new("alert.counting", "Untuk umpan angka papan hanya berlaku syarat \"tidak ada data\" bagi seluruh pemerintah.", "check");
    public static readonly Refusal SilentFigure = new("alert.silent-figure", "Syarat \"tidak ada data\" hanya untuk laporan masuk atau umpan angka papan.", "check");
    public static readonly Refusal MomentHasLimit = new("alert.moment", "Angka ini diketahui untuk saat ini saja. Pilih syarat \"lebih dari\" atau \"kurang dari\".", "check");
    public static readonly Refusal DirectionsOfOffices = new("alert.directions-of-offices", "Arahan ditujukan kepada OPD. Pilih cakupan seluruh pemerintah atau OPD.", "scope");
    public static readonly Refusal UnverifiedIsNobodys = new("alert.unverified-is-nobodys", "Laporan yang belum diverifikasi belum ada di OPD mana pun. Pilih cakupan seluruh pemerintah, wilayah, atau kategori.", "scope");
    public static readonly Refusal Limit = new("alert.limit", "Isi batasnya, 0 sampai 1.000.000.", "limit");
    public static readonly Refusal Share = new("alert.share", "Porsi lewat tenggat dalam persen: 0 sampai 100.", "limit");
    public static readonly Refusal Factor = new("alert.factor", "Isi berapa kali dari biasanya, 1,1 sampai 20.", "limit");
    public static readonly Refusal Weeks = new("alert.weeks", "Yang biasa dihitung dari 3 sampai 12 pekan.", "weeks");
    public static readonly Refusal Window = new("alert.window", "Jumlah dihitung selama 1 sampai 24 jam.", "window");
    public static readonly Refusal Least = new("alert.least", "Isi angka paling kecil, 0 sampai 100.000.", "least");
    public static readonly Refusal Silence = new("alert.silence", "Tanpa data paling sedikit 5 menit, paling lama 7 hari.", "silent");
    public static readonly Refusal Hold = new("alert.hold", "Bertahan 0 sampai 1.440 menit.", "hold");
    public static readonly Refusal Climb = new("alert.climb", "Naik sesudah 5 sampai 1.440 menit tanpa konfirmasi.", "climb");
    public static readonly Refusal SamePeople = new("alert.same-people", "Pilih penerima kedua yang lain dari yang pertama, atau kosongkan.", "second");
    public static readonly Refusal Quiet = new("alert.quiet", "Jam tenang 0 sampai 23.", "quiet");
    public static readonly Refusal UnknownScope = new("alert.scope", "OPD, wilayah, atau kategori ini tidak dikenal. Pilih dari daftar.", "scope");
    public static readonly Refusal TooMany = new("alert.too-many", "Paling banyak 100 aturan. Ubah aturan yang sudah ada.");
    public static readonly Refusal Over = new("alert.over", "Peringatan ini sudah dikonfirmasi atau sudah reda. Muat ulang halaman.");
    public static readonly Refusal NotDue = new("alert.not-due", "Belum waktunya memberi tahu.");
}
