using Portal.Domain.Catalog;

namespace Portal.Web.Load;

/// <summary>What made-up reports say: a thing, what is wrong with it, where, since when, and what it did to people.</summary>
internal static class LoadWords
{
    private static readonly string[] Things =
    [
        "Jalan berlubang", "Lampu jalan padam", "Sampah menumpuk", "Saluran air tersumbat", "Jembatan rusak", "Trotoar pecah", "Pohon tumbang", "Air PDAM mati",
        "Rambu lalu lintas hilang", "Bau menyengat dari peternakan", "Banjir setiap hujan", "Antrean puskesmas panjang", "Kartu keluarga belum jadi", "Pungutan di sekolah",
        "Parkir liar", "Kebisingan malam hari", "Marka jalan pudar", "Talud longsor", "Kabel menjuntai", "Anjing liar berkeliaran", "Bantuan sosial tidak sampai", "Pupuk subsidi langka",
    ];

    private static readonly string[] Places =
    [
        "di depan pasar", "dekat balai desa", "di tikungan menuju sekolah", "di pertigaan masjid", "di samping puskesmas", "di jalan utama dusun", "di bawah jembatan layang",
        "di sepanjang ruas kabupaten", "di gang belakang terminal", "di tepi sungai", "di perumahan baru", "di jalur angkutan umum",
    ];

    private static readonly string[] Times = ["sejak seminggu yang lalu", "sudah tiga bulan", "sejak hujan deras kemarin", "setiap pagi", "setiap malam", "sejak tahun lalu", "dua hari ini", "sejak perbaikan terakhir"];

    private static readonly string[] Harms =
    [
        "Dua sepeda motor sudah terjatuh.", "Anak-anak takut lewat.", "Warga terpaksa memutar jauh.", "Pedagang mengeluh sepi pembeli.", "Kami khawatir ada korban.", "Air masuk ke rumah warga.",
        "Sudah dilaporkan ke ketua RT tetapi belum ada tindakan.", "Mohon segera diperbaiki.", "Kendaraan besar sulit melintas.", "Bau sampai ke dalam rumah.",
    ];

    private static readonly string[] Answers =
    [
        "Regu kami sudah memperbaikinya; foto sesudah pekerjaan terlampir.", "Petugas telah membersihkan lokasi dan akan memantau setiap minggu.", "Berkas Anda sudah selesai dan dapat diambil di loket dua.",
        "Kami sudah menegur pihak yang bersangkutan dan memasang tanda larangan.",
    ];

    /// <summary>The pieces of one report: its title is the first, its words are all of them.</summary>
    public static string[] Draw(Category category, Random chance) =>
        [$"{Pick(Things, chance)} {Pick(Places, chance)}", $"{category.Name}.", $"Keadaannya begitu {Pick(Times, chance)}.", Pick(Harms, chance), Pick(Harms, chance)];

    public static string Answer(Random chance) => Pick(Answers, chance);

    private static string Pick(string[] some, Random chance) => some[chance.Next(some.Length)];
}
