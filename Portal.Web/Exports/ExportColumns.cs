using Portal.Web.Ui;

namespace Portal.Web.Exports;

/// <summary>The columns of an export, in order, each with how it is written.</summary>
internal static class ExportColumns
{
    private static readonly (string Head, Action<ISheet, ExportRow> Write)[] All =
    [
        ("Nomor", (sheet, row) => sheet.Text(row.Number)), ("Nomor lama", (sheet, row) => sheet.Text(row.FormerNumber)), ("Masuk", (sheet, row) => sheet.Day(row.ReceivedOn)),
        ("Judul", (sheet, row) => sheet.Text(row.Title)), ("Keadaan", (sheet, row) => sheet.Text(StateWords.For(row.State).Text)), ("Jenis", (sheet, row) => sheet.Text(Words.For(row.Kind))),
        ("Kategori", (sheet, row) => sheet.Text(row.Category)), ("Golongan waktu", (sheet, row) => sheet.Text(Words.For(row.Class))), ("OPD", (sheet, row) => sheet.Text(row.Agency)),
        ("Unit", (sheet, row) => sheet.Text(row.Unit)), ("Petugas", (sheet, row) => sheet.Text(row.Officer)), ("Kecamatan", (sheet, row) => sheet.Text(row.Kecamatan)),
        ("Desa atau kelurahan", (sheet, row) => sheet.Text(row.Desa)), ("Tenggat", (sheet, row) => sheet.Day(row.DueOn)), ("Lewat tenggat", (sheet, row) => sheet.Text(row.IsLate ? "ya" : "tidak")),
        ("Dukungan", (sheet, row) => sheet.Number(row.Supports)), ("Dikembalikan", (sheet, row) => sheet.Number(row.Returns)), ("Ditolak pelapor", (sheet, row) => sheet.Number(row.Rejections)),
        ("Saluran", (sheet, row) => sheet.Text(Words.For(row.Channel))), ("Keterbukaan", (sheet, row) => sheet.Text(Words.For(row.Visibility))), ("Ditutup", (sheet, row) => sheet.Day(row.ClosedOn)),
        ("Cara ditutup", (sheet, row) => sheet.Text(row.Closing is { } kind ? Words.For(kind) : null)), ("Alasan", (sheet, row) => sheet.Text(row.Reason is { } reason ? Words.For(reason) : null)),
    ];

    public static void Heads(ISheet sheet)
    {
        foreach (var (head, _) in All) sheet.Text(head);
    }

    public static void Write(ISheet sheet, ExportRow row)
    {
        foreach (var (_, write) in All) write(sheet, row);
    }
}
