using Portal.Web.Ui;

namespace Portal.Web.Admin;

/// <summary>How an appointment's state looks: word, icon, colour role.</summary>
internal static class OfficerWords
{
    public static (string Text, string Icon, string Tone) For(OfficerState state) => state switch
    {
        OfficerState.Active => ("Aktif", "done", "daun"),
        OfficerState.Upcoming => ("Belum mulai", "clock", "langit"),
        OfficerState.Lapsed => ("Gugur sendiri", "lock", "netral"),
        OfficerState.NoPassword => ("Belum masuk", "key", "kunyit"),
        OfficerState.Disabled => ("Nonaktif", "lock", "cabai"),
        OfficerState.Unappointed => ("Tanpa penugasan", "info", "netral"),
    };

    public static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, _) => "",
        ({ } begin, null) => $"sejak {Day(begin)}",
        ({ } begin, { } end) => $"{Day(begin)} – {Day(end)}",
    };

    private static string Day(DateOnly day) => $"{day.ShortDay()} {day.ToString("yyyy", IndonesianDates.Culture)}";
}
