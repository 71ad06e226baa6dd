namespace Portal.Web.Tickets;

/// <summary>What an officer reads where the reporter's words were.</summary>
internal static class ErasedWords
{
    public const string Title = "(isi dihapus atas permintaan pelapor)", Body = "Isi dan foto laporan sudah dihapus atas permintaan pelapor (UU 27/2022). Catatan penanganan tetap ada.";
}
