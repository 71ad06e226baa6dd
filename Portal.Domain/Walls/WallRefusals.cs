namespace Portal.Domain.Walls;

/// <summary>Every "no" of walls, scenes and pairing, on one screen.</summary>
public static class WallRefusals
{
    public static readonly Refusal TooManyScreens = new("wall.too-many-screens", "Dinding terdiri dari 1 sampai 9 layar. Kurangi baris atau kolom.", "rows");
    public static readonly Refusal TurnTooFast = new("wall.turn-seconds", "Lama adegan 5 sampai 600 detik.", "seconds");
    public static readonly Refusal NoScene = new("wall.no-scene", "Sisakan paling sedikit satu adegan.");
    public static readonly Refusal TooManyScenes = new("wall.too-many-scenes", "Paling banyak 12 adegan. Hapus satu sebelum menambah.");
    public static readonly Refusal NamelessScene = new("wall.scene-name", "Beri nama adegan, paling panjang 60 huruf.", "scene");
    public static readonly Refusal UnknownScene = new("wall.unknown-scene", "Adegan ini sudah tidak ada. Muat ulang halaman.");
    public static readonly Refusal UnknownKind = new("wall.unknown-kind", "Jenis petak ini tidak dikenal. Pilih dari daftar.", "tiles");
    public static readonly Refusal OutsideWall = new("wall.tile-outside", "Petak keluar dari dinding. Kecilkan atau geser.", "tiles");
    public static readonly Refusal OverSeam = new("wall.tile-over-seam", "Petak yang melebihi satu layar harus menutupi layar secara utuh, supaya tidak terpotong bingkai.", "tiles");
    public static readonly Refusal TilesOverlap = new("wall.tiles-overlap", "Dua petak bertumpuk. Geser atau kecilkan salah satu.", "tiles");
    public static readonly Refusal NoRoom = new("wall.no-room", "Tidak ada tempat kosong lagi di adegan ini. Kecilkan atau hapus petak lain.", "tiles");
    public static readonly Refusal Changed = new("wall.changed", "Susunan ini baru saja diubah orang lain. Muat ulang, lalu ulangi.");
    public static readonly Refusal BadNetwork = new("wall.network", "Tulis alamat jaringan seperti 10.20.0.0/16, satu per baris.", "networks");
    public static readonly Refusal UnknownScope = new("wall.scope", "Ada OPD atau kecamatan yang tidak dikenal.", "scope");
    public static readonly Refusal WrongCode = new("screen.wrong-code", "Kode tidak cocok atau sudah lewat waktunya. Lihat lagi kode di layar.", "code");
    public static readonly Refusal TooManyTries = new("screen.too-many-tries", "Terlalu banyak kode salah. Tunggu 15 menit, lalu coba lagi.", "code");
    public static readonly Refusal NoSuchScreen = new("screen.no-such-screen", "Dinding ini tidak punya layar dengan nomor itu.", "screen");
}
