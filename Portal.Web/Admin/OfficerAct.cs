namespace Portal.Web.Admin;

public enum OfficerActKind { NewLink, Revoke, Disable, Enable }

/// <summary>Something an admin is about to do to one officer, in the words shown before it is done.</summary>
public sealed record OfficerAct(OfficerActKind Kind, OfficerRow Row)
{
    public bool IsBad => Kind is OfficerActKind.Revoke or OfficerActKind.Disable;

    public string Verb => Kind switch
    {
        OfficerActKind.NewLink => "Buat tautan baru",
        OfficerActKind.Revoke => "Cabut penugasan",
        OfficerActKind.Disable => "Nonaktifkan akun",
        OfficerActKind.Enable => "Aktifkan akun",
    };

    public string Explanation => Kind switch
    {
        OfficerActKind.NewLink => "Tautan lama tidak berlaku lagi. Tautan baru tampil sekali dan berlaku tujuh hari.",
        OfficerActKind.Revoke => "Penugasan ini berakhir sekarang dan semua sesi akun ini ditutup. Riwayat pekerjaannya tetap ada.",
        OfficerActKind.Disable => "Akun tidak dapat masuk lagi dan semua sesinya ditutup sekarang.",
        OfficerActKind.Enable => "Akun dapat masuk lagi dengan kata sandinya.",
    };
}
