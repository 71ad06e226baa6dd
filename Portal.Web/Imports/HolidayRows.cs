using System.Globalization;
using Portal.Domain.Sla;

namespace Portal.Web.Imports;

internal enum HolidayFault { None, Date, Name, Type }

/// <summary>One line of a list of days off, <c>date,name,type</c>: the same for the verb and for the admin's page.</summary>
internal static class HolidayRows
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"];

    public static HolidayFault Read(this Row row, out Holiday? day)
    {
        day = null;
        if (!DateOnly.TryParseExact(row["date"], Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on.Year is < 2000 or > 2100) return HolidayFault.Date;
        if (row["name"] is not { Length: > 0 and <= 120 } name) return HolidayFault.Name;
        if (TypeNamed(row["type"]) is not { } type) return HolidayFault.Type;
        day = new Holiday(on, name, type);
        return HolidayFault.None;
    }

    private static HolidayType? TypeNamed(string name) => name.Trim().ToLowerInvariant() switch
    {
        "libur_nasional" => HolidayType.NationalHoliday,
        "cuti_bersama" => HolidayType.JointLeave,
        "libur_daerah" or "libur_lokal" => HolidayType.LocalHoliday,
        _ => null,
    };
}
