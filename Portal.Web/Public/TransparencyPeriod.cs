using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Portal.Web.Public;

/// <summary>The period in the address: <c>?tahun=2026&amp;bulan=11</c>; <c>tahun=semua</c> for all years, nothing for this year.</summary>
internal static class TransparencyPeriod
{
    public const string All = "semua";

    /// <returns>Words that are no year or month are left out.</returns>
    public static CountTransparency Read(IQueryCollection query, int thisYear)
    {
        var year = query["tahun"] == All ? (int?)null : Number(query["tahun"]) is >= 2000 and <= 2100 and var known ? known : thisYear;
        return new CountTransparency(year, year is null ? null : Number(query["bulan"]) is >= 1 and <= 12 and var month ? month : null);
    }

    public static string FileSuffix(Transparency figures) =>
        (figures.Year is { } year ? Two("-", year) : "-" + All) + (figures.Month is { } month ? Two("-", month) : "");

    /// <summary>The same period again, for links.</summary>
    public static string Query(Transparency? figures, string? agency)
    {
        var query = new QueryBuilder { { "tahun", figures?.Year?.ToString(CultureInfo.InvariantCulture) ?? All } };
        if (figures?.Month is { } month) query.Add("bulan", month.ToString(CultureInfo.InvariantCulture));
        if (agency is not null) query.Add("dinas", agency);
        return query.ToString();
    }

    private static string Two(string before, int number) => before + number.ToString("00", CultureInfo.InvariantCulture);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
