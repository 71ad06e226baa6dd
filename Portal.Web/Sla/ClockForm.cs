using System.Globalization;
using Portal.Domain.Reports;
using Portal.Domain.Sla;

namespace Portal.Web.Sla;

/// <summary>What the clock's form holds while a version is being written.</summary>
public sealed class ClockForm
{
    public DateOnly? FromOn { get; set; }
    public ClockPolicy Policy { get; set; } = ClockPolicy.Default;
    public List<ExceptionLine> Exceptions { get; init; } = [];
    public List<WeekLine> Week { get; init; } = [];
    public string Basis { get; set; } = "";

    public static ClockForm Of(ClockBookView book) => new()
    {
        FromOn = book.Today.AddDays(1), Policy = book.InForce.Policy,
        Exceptions = [.. book.InForce.Exceptions.Select(one => new ExceptionLine { Kind = one.Kind, Class = one.Class, CategoryId = one.CategoryId, Days = one.Days })],
        Week = [.. WeekLine.MondayFirst.Select(day => WeekLine.Of(day, book.InForce.Week.FirstOrDefault(one => one.Day == day)))],
    };

    public ClockDraft AsDraft() => new(FromOn, Policy, [.. Exceptions.Select(one => new ClockException(one.Kind, one.Class, one.CategoryId, one.Days))],
        [.. Week.Where(one => one.IsOpen).Select(one => new OfficeDay(one.Day, one.Open, one.Close))], Basis);

    /// <summary>One number of the policy with its label and unit.</summary>
    public sealed record Number(string Id, string Label, string Hint, Func<ClockPolicy, int> Read, Func<ClockPolicy, int, ClockPolicy> Write);

    private const string Working = "hari kerja", Calendar = "hari kalender";

    public static readonly IReadOnlyList<Number> Numbers =
    [
        new("verification", "Verifikasi", Working, one => one.Verification, (one, days) => one with { Verification = days }),
        new("followup", "Tindak lanjut pertama OPD", Working, one => one.FirstFollowUp, (one, days) => one with { FirstFollowUp = days }),
        new("silence", "Pelapor diam sesudah jawaban", Working, one => one.Silence, (one, days) => one with { Silence = days }),
        new("simple", "Sederhana", Working, one => one.Simple, (one, days) => one with { Simple = days }),
        new("normative", "Normatif", Working, one => one.Normative, (one, days) => one with { Normative = days }),
        new("nonsupervisory", "Tidak berkadar pengawasan", Working, one => one.NonSupervisory, (one, days) => one with { NonSupervisory = days }),
        new("supervisory", "Berkadar pengawasan", Working, one => one.Supervisory, (one, days) => one with { Supervisory = days }),
        new("information", "Informasi", Working, one => one.Information, (one, days) => one with { Information = days }),
        new("kip", "Informasi publik (KIP)", Working, one => one.PublicInformation, (one, days) => one with { PublicInformation = days }),
        new("kip-more", "Perpanjangan KIP", Working, one => one.PublicInformationExtension, (one, days) => one with { PublicInformationExtension = days }),
        new("kip-object", "Keberatan KIP: waktu mengajukan", Working, one => one.ObjectionWindow, (one, days) => one with { ObjectionWindow = days }),
        new("kip-answer", "Keberatan KIP: dijawab atasan PPID", Working, one => one.Objection, (one, days) => one with { Objection = days }),
        new("ceiling", "Batas atas penyelesaian", Calendar, one => one.CeilingCalendarDays, (one, days) => one with { CeilingCalendarDays = days }),
        new("pause", "Jeda terlama menunggu pelapor", Calendar, one => one.ReporterCalendarDays, (one, days) => one with { ReporterCalendarDays = days }),
    ];

    public void Set(Number number, object? typed)
    {
        if (int.TryParse(typed?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var days)) Policy = number.Write(Policy, days);
    }
}

public sealed class ExceptionLine
{
    public ReportKind? Kind { get; set; }
    public ClockClass? Class { get; set; }
    public int? CategoryId { get; set; }
    public int Days { get; set; } = 5;
}

public sealed class WeekLine
{
    public static readonly IReadOnlyList<DayOfWeek> MondayFirst = [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    public DayOfWeek Day { get; init; }
    public bool IsOpen { get; set; }
    public TimeOnly Open { get; set; }
    public TimeOnly Close { get; set; }

    public static WeekLine Of(DayOfWeek day, OfficeDay? known) => new() { Day = day, IsOpen = known is not null, Open = known?.Open ?? new(7, 30), Close = known?.Close ?? new(16, 0) };
}
