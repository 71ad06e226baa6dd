namespace Portal.Domain.Crises;

/// <summary>Every "no" of crisis mode, on one screen.</summary>
public static class CrisisRefusals
{
    public static readonly Refusal Name = new("crisis.name", "Beri nama krisis, 5 sampai 80 huruf.", "name");
    public static readonly Refusal Happened = new("crisis.happened", "Tulis apa yang terjadi dan di mana, 10 sampai 300 huruf.", "happened");
    public static readonly Refusal Advice = new("crisis.advice", "Anjuran paling panjang 300 huruf.", "advice");
    public static readonly Refusal Calls = new("crisis.calls", "Isi paling banyak empat nomor telepon: siapa yang menjawab dan nomornya, hanya angka, spasi, tanda tambah dan hubung.", "calls");
    public static readonly Refusal Scene = new("crisis.scene", "Nama adegan paling panjang 60 huruf.", "scene");
    public static readonly Refusal Days = new("crisis.days", "Setiap waktu 1 sampai 60 hari kerja.", "days");
    public static readonly Refusal FirstLevel = new("crisis.first-level", "Krisis ditetapkan sebagai Siaga atau Tanggap Darurat.", "level");
    public static readonly Refusal Started = new("crisis.started", "Isi sejak kapan krisis berlaku: tidak di masa depan dan paling jauh dua minggu yang lalu.", "started");
    public static readonly Refusal PlannedEnd = new("crisis.planned-end", "Rencana berakhir tidak boleh sebelum hari ini.", "planned");
    public static readonly Refusal DecreeNumber = new("crisis.decree-number", "Isi nomor SK, 3 sampai 80 huruf.", "decree");
    public static readonly Refusal DecreeDate = new("crisis.decree-date", "Isi tanggal SK: tidak sesudah hari ini dan tidak lebih dari setahun yang lalu.", "decreed");
    public static readonly Refusal Illegal = new("crisis.illegal", "Langkah ini tidak berlaku untuk keadaan krisis sekarang. Muat ulang halaman.", "level");
    public static readonly Refusal OnlyWider = new("crisis.only-wider", "Wilayah dan kategori hanya dapat ditambah selama krisis berlaku: laporan yang sudah masuk dijanjikan tenggat krisis.", "areas");
    public static readonly Refusal UnknownPlace = new("crisis.unknown", "Ada wilayah atau kategori yang tidak dikenal. Muat ulang halaman.", "areas");
}
