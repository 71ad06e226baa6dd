using System.Globalization;

namespace Portal.Domain.Sla;

/// <summary>The ledger told as sentences, the same ones to officer and citizen: why it is due on this day.</summary>
public static class LedgerWords
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <param name="promise">What the number of days is of: "kelas normatif", "laporan seperti ini".</param>
    public static IReadOnlyList<string> Explain(Clock clock, string promise, DateTimeOffset now)
    {
        var (due, days) = (clock.DueFor(DeadlineKind.Resolve), clock.Ledger(now));
        return
        [
            $"Laporan masuk {Long(days[0].On)}. Hitungan mulai pada hari kerja berikutnya{(days.FirstOrDefault(day => day.Number == 1) is { } first ? $", {Long(first.On)}" : "")}.",
            $"Untuk {promise} waktunya {Number(clock.Policy.ToResolve(clock.Class, clock.Extended))} hari kerja.",
            .. Skipped(days),
            .. clock.Pauses.OrderBy(pause => pause.From).Select(pause => Paused(pause, clock.Calendar, now)),
            Ends(clock, due, days),
            .. due.Estimated ? ["Masih perkiraan: hari libur tahun itu belum ditetapkan, dan tanggal ini dihitung lagi sesudah ditetapkan."] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Skipped(IReadOnlyList<LedgerDay> days)
    {
        var (weekends, holidays) = (days.Count(day => day.Kind == LedgerDayKind.Weekend), days.Where(day => day.Kind == LedgerDayKind.Holiday).ToList());
        var parts = new List<string>();
        if (weekends > 0) parts.Add($"{Number(weekends)} hari akhir pekan");
        parts.AddRange(holidays.Select(day => $"{day.Reason} ({Short(day.On)})"));
        if (parts.Count > 0) yield return $"Tidak dihitung: {string.Join(", ", parts)}.";
    }

    private static string Paused(Pause pause, WorkingCalendar calendar, DateTimeOffset now)
    {
        var (from, length) = (calendar.LocalDay(pause.From), Number(pause.DayNumber(pause.To ?? now, calendar)));
        var (what, most) = (pause.Words.ToLower(Indonesian), Number(pause.MaximumDays));
        return pause.To is { } to
            ? $"Jam berhenti {Short(from)} sampai {Short(calendar.LocalDay(to))} ({length} hari): {what}. Paling lama {most} hari."
            : $"Jam berhenti sejak {Short(from)} ({length} hari): {what}. Paling lama {most} hari; tanggal di bawah sudah menghitung jeda terlama.";
    }

    private static string Ends(Clock clock, DueDate due, IReadOnlyList<LedgerDay> days)
    {
        var at = $"{Long(due.On)} pukul {clock.Calendar.LocalTime(due.At).ToString("HH'.'mm", Indonesian)}";
        return due.Basis == DueBasis.Ceiling
            ? $"Batas atas {Number(clock.Policy.CeilingCalendarDays)} hari kalender sejak laporan masuk lebih dulu tiba, jadi tenggatnya {at}."
            : $"Hari kerja ke-{Number(days[^1].Number ?? 0)} adalah {at}: itulah tenggatnya.";
    }

    private static string Number(int number) => number.ToString("N0", Indonesian);

    private static string Long(DateOnly day) => day.ToString("dddd, d MMMM yyyy", Indonesian);

    private static string Short(DateOnly day) => day.ToString("d MMMM", Indonesian);
}
