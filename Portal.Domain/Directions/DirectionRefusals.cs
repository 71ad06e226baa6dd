namespace Portal.Domain.Directions;

/// <summary>Every "no" of arahan pimpinan, on one screen.</summary>
public static class DirectionRefusals
{
    public static readonly Refusal NotYours = new("direction.not-yours", "Arahan ini bukan untuk Anda. Hubungi OPD yang diberi arahan.");
    public static readonly Refusal Moved = new("direction.moved", "Arahan ini sudah berubah keadaan. Muat ulang halaman.");
    public static readonly Refusal NotDue = new("direction.not-due", "Belum waktunya mengingatkan.");
    public static readonly Refusal AcknowledgeInPast = new("direction.acknowledge-past", "Batas konfirmasi sudah lewat. Pilih waktu yang akan datang.", "acknowledge");
    public static readonly Refusal DueBeforeAcknowledge = new("direction.due-early", "Tenggat harus sesudah batas konfirmasi. Pilih hari yang lebih akhir.", "due");
    public static readonly Refusal NoAgency = new("direction.no-agency", "Pilih OPD yang diberi arahan.", "agency");
    public static readonly Refusal NoTicket = new("direction.no-ticket", "Nomor tiket ini tidak ditemukan. Periksa nomornya, atau kosongkan.", "ticket");
    public static readonly Refusal Confidential = new("direction.confidential", "Laporan rahasia tidak dapat dijadikan arahan di papan. Bicarakan dengan Inspektorat.", "ticket");
}
