using Portal.Domain.Board;

namespace Portal.Domain.Alerts;

/// <summary>The rules a government begins with; all of them can be changed or switched off.</summary>
public static class FirstAlertRules
{
    private static readonly AlertOrders Desk = new(AlertAudience.InstanceAdmins, AlertAudience.Leaders, 60, 21, 6);
    private static readonly AlertTerms Plain = new("", AlertFigure.Arrived, FigureScope.Whole, AlertCheck.Above, 0, 1, 4, 0, 0, false, 0, false, Desk);

    public static IReadOnlyList<AlertTerms> All { get; } =
    [
        Plain with { Name = "Lebih dari sepertiga laporan lewat tenggat", Figure = AlertFigure.LateShare, Limit = 33, Least = 20, HoldMinutes = 15, TakesWall = true },
        Plain with { Name = "OPD dengan separuh laporan lewat tenggat", Figure = AlertFigure.LateShare, Scope = FigureScope.AgencyPart + AlertTerms.Each, Limit = 50, Least = 5, HoldMinutes = 30, Orders = new(AlertAudience.Desk, AlertAudience.AgencyHead, 240, 17, 7) },
        Plain with { Name = "Laporan masuk dua kali lipat dari biasanya", Check = AlertCheck.UnusuallyHigh, Limit = 2, WindowHours = 3, Least = 10, TakesWall = true },
        Plain with { Name = "Wilayah dengan laporan tiga kali lipat dari biasanya", Scope = FigureScope.AreaPart + AlertTerms.Each, Check = AlertCheck.UnusuallyHigh, Limit = 3, WindowHours = 3, Least = 5 },
        Plain with { Name = "Tiga jam kerja tanpa laporan baru", Check = AlertCheck.Silent, SilentMinutes = 180, OfficeHoursOnly = true, Orders = new(AlertAudience.SystemAdmins, AlertAudience.InstanceAdmins, 30, 17, 7) },
        Plain with { Name = "Angka papan berhenti dihitung", Figure = AlertFigure.Counting, Check = AlertCheck.Silent, SilentMinutes = 10, Orders = new(AlertAudience.SystemAdmins, AlertAudience.InstanceAdmins, 30, 0, 0) },
    ];
}
