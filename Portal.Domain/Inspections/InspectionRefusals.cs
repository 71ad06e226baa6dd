namespace Portal.Domain.Inspections;

/// <summary>Every "no" of an inspection.</summary>
public static class InspectionRefusals
{
    public static readonly Refusal OutOfOrder = new("inspection.out-of-order", "Tahap berjalan berurutan: telaah, surat tugas, pemeriksaan, LHP, rekomendasi, pantau tindak lanjut. Catat dulu tahap sebelumnya.", "stage");
    public static readonly Refusal NothingProven = new("inspection.nothing-proven", "Rekomendasi dan pemantauan hanya ada bila pelanggaran terbukti.", "stage");
    public static readonly Refusal NeedsVerdict = new("inspection.needs-verdict", "LHP menyebut kesimpulannya: terbukti atau tidak terbukti.", "verdict");
    public static readonly Refusal NeedsNumber = new("inspection.needs-number", "Isi nomor suratnya.", "letter");
    public static readonly Refusal DayUnfit = new("inspection.day", "Tanggalnya tidak boleh di masa depan dan tidak sebelum tahap yang sudah dicatat.", "on");
    public static readonly Refusal TooEarly = new("inspection.too-early", "Kesimpulan disampaikan sesudah telaah (bila tidak cukup bukti), atau sesudah LHP. Yang terbukti sesudah rekomendasinya ada.");
    public static readonly Refusal AnswersByConclusion = new("inspection.by-conclusion", "Laporan tentang perilaku petugas dijawab dengan kesimpulan pemeriksaan, bukan dengan draf biasa.");
    public static readonly Refusal OwnConclusion = new("inspection.own-conclusion", "Anda yang menyimpulkan pemeriksaan ini. Pejabat Inspektorat lain yang memutuskan penolakannya.");
}
