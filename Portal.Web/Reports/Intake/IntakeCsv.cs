using System.Globalization;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Imports;
using Portal.Web.Ui;

namespace Portal.Web.Reports.Intake;

/// <summary>One line as it was typed, with what could not be read in it.</summary>
/// <param name="Cell">What stands under a heading; which headings a category has besides the common ones is known later.</param>
internal sealed record IntakeLine(int Number, string Key, IntakeForm Form, string Category, string Kecamatan, string Desa, IReadOnlyList<string> Reasons, Func<string, string> Cell);

/// <summary>Reads a file of many reports; columns in any order, days as 2026-01-31 or 31/01/2026, choices by their word on screen.</summary>
internal static class IntakeCsv
{
    public const int MostRows = 500;
    public const long MostBytes = 2 * 1024 * 1024;

    public static readonly IReadOnlyList<string> Columns =
        ["id", "sumber", "tanggal_diterima", "nomor_surat", "tanggal_surat", "jenis", "judul", "isi", "kategori", "kecamatan", "desa", "patokan", "nama", "telepon", "email", "pengenal", "rahasia"];

    private static readonly string[] DayForms = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"];

    private static readonly Dictionary<string, Channel> Ways = new(StringComparer.OrdinalIgnoreCase)
    {
        ["loket"] = Channel.Desk, ["telepon"] = Channel.Phone, ["surat"] = Channel.Letter, ["tatap muka"] = Channel.Field, ["keliling"] = Channel.Field,
    };

    private static readonly Dictionary<string, Sender> Senders = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Sender.Named, ["nama"] = Sender.Named, ["dengan nama"] = Sender.Named, ["anonim"] = Sender.Anonymous, ["tanpa identitas"] = Sender.Unnamed,
    };

    private static readonly CsvFaults No = new(IntakeRefusals.FileEmpty, IntakeRefusals.FileBroken, IntakeRefusals.FileTooLong);

    public static Outcome<IReadOnlyList<IntakeLine>> Read(string text) =>
        text.Length > MostBytes ? IntakeRefusals.FileTooLong : SpreadsheetCsv.Read(text, MostRows, No, Line, "isi", "sumber", "tanggal_diterima");

    private static IntakeLine Line(Func<string, string> cell, int number)
    {
        var reasons = new List<string>();
        if (!Ways.TryGetValue(cell("sumber"), out var way)) { way = Channel.Desk; reasons.Add("Sumber: loket, telepon, surat, atau tatap muka."); }
        if (!Senders.TryGetValue(cell("pengenal"), out var sender)) reasons.Add("Pengenal: nama, anonim, atau tanpa identitas.");
        if (KindOf(cell("jenis")) is not { } kind) { kind = ReportKind.Complaint; reasons.Add("Jenis tidak dikenal."); }
        if (YesOrNo(cell("rahasia")) is not { } secret) { secret = true; reasons.Add("Rahasia: ya atau tidak."); }
        var form = new IntakeForm
        {
            Channel = way, ReceivedOn = Day("tanggal_diterima"), LetterNumber = Filled("nomor_surat"), LetterOn = Day("tanggal_surat"), Kind = kind, Title = Filled("judul"), Body = cell("isi"),
            Landmark = Filled("patokan"), Sender = sender, IsConfidential = secret, Name = Filled("nama"), Phone = Filled("telepon"), Email = Filled("email"),
        };
        return new(number, cell("id"), form, cell("kategori"), cell("kecamatan"), cell("desa"), reasons, heading => cell(heading.Trim().ToLowerInvariant()));

        string? Filled(string column) => cell(column) is { Length: > 0 } said ? said : null;
        DateOnly? Day(string column)
        {
            if (cell(column).Length == 0) return null;
            if (DateOnly.TryParseExact(cell(column), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            reasons.Add($"{column} tidak terbaca.");
            return null;
        }
    }

    private static ReportKind? KindOf(string word) => word.Length == 0 ? ReportKind.Complaint
        : Enum.GetValues<ReportKind>().Cast<ReportKind?>().FirstOrDefault(kind => word.Equals(Words.For(kind!.Value), StringComparison.OrdinalIgnoreCase));

    // What cannot be read must not make a secret report public.
    private static bool? YesOrNo(string word) => word.ToLowerInvariant() switch { "" or "tidak" => false, "ya" => true, _ => null };
}
