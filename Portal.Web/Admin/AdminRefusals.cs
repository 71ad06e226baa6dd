using Portal.Domain;

namespace Portal.Web.Admin;

/// <summary>Every "no" of the admin screens.</summary>
internal static class AdminRefusals
{
    public static readonly Refusal
        UsernameTaken = new("officer.username-taken", "Nama pengguna ini sudah dipakai.", "username"),
        UnknownAgency = new("officer.unknown-agency", "Kode OPD ini tidak ada atau tidak aktif.", "agencyCode"),
        AgencyNeeded = new("officer.agency-needed", "Peran ini butuh OPD.", "agencyCode"),
        OwnAccount = new("officer.own-account", "Anda tidak dapat mencabut atau menonaktifkan akun sendiri. Minta admin sistem lain."),
        CodeTaken = new("agency.code-taken", "Kode OPD ini sudah dipakai.", "code"),
        UnknownRegion = new("agency.unknown-region", "Kode wilayah ini tidak ada.", "regionCode"),
        UnitTaken = new("unit.taken", "OPD ini sudah punya unit dengan nama itu.", "name"),
        DeputyIsPast = new("deputy.past", "Tanggal selesainya sudah lewat.", "endsOn"),
        DeputyFromHere = new("deputy.not-from-here", "Wakil adalah petugas aktif OPD yang sama.", "accountId"),
        DeputyIsLiaison = new("deputy.is-liaison", "Petugas ini sudah Pejabat Penghubung OPD ini.", "accountId"),
        DeputyAlready = new("deputy.already", "Petugas ini sudah menjadi wakil pada tanggal itu.", "accountId"),
        LetterIsPast = new("secondment.past", "Tanggal selesainya sudah lewat.", "bko-selesai"),
        NobodyToLend = new("secondment.no-office", "Petugas ini tidak memegang jabatan di OPD mana pun pada tanggal mulai itu.", "bko-petugas"),
        LentHome = new("secondment.own-agency", "Petugas ini memang petugas OPD ini.", "bko-petugas"),
        LentAlready = new("secondment.already", "Petugas ini sudah diperbantukan pada tanggal itu.", "bko-petugas"),
        EndNeeded = new("officer.end-needed", "Surat tugas lapangan punya tanggal selesai, paling lama satu tahun.", "endsOn"),
        SlugTaken = new("category.slug-taken", "Kode kategori ini sudah dipakai.", "slug"),
        HolidayExists = new("holiday.exists", "Hari libur ini sudah ada.", "on"),
        HolidayFileBroken = new("holiday-file.broken", "Berkas ini bukan CSV dengan kolom date, name, type. Simpan ulang sebagai CSV UTF-8.", "csv"),
        FileIsEmpty = new("officer-file.empty", "Berkas ini tidak berisi baris petugas.", "csv"),
        FileIsBroken = new("officer-file.broken", "Berkas ini bukan CSV yang utuh. Simpan ulang sebagai CSV UTF-8.", "csv"),
        FileTooLong = new("officer-file.too-long", "Paling banyak 2.000 baris sekali impor.", "csv"),
        NothingValid = new("officer-file.nothing-valid", "Tidak ada baris yang dapat dibuat.", "csv");
}
