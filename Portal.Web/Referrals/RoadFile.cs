using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Referrals;
using Portal.Web.Imports;

namespace Portal.Web.Referrals;

/// <param name="Number">Line in the file, the heading being line 1.</param>
/// <param name="Road">Null where the row could not be read.</param>
/// <param name="IsNew">False where it changes a ruas that is there.</param>
public sealed record RoadFileRow(int Number, string Code, Road? Road, IReadOnlyList<string> Reasons, bool IsNew = true);

/// <summary>Reads <c>code,name,aliases,tier,owner_code,kecamatan</c>; lists inside a cell are separated by <c>|</c> or a semicolon, the tier is a name of ours or the decree's word.</summary>
internal static class RoadFile
{
    public const int MostRows = 5000;

    private static readonly Dictionary<string, AgencyTier> Tiers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["own"] = AgencyTier.Own, ["sendiri"] = AgencyTier.Own, ["desa"] = AgencyTier.Desa, ["kabupaten"] = AgencyTier.Regency, ["kota"] = AgencyTier.Regency, ["regency"] = AgencyTier.Regency,
        ["provinsi"] = AgencyTier.Province, ["province"] = AgencyTier.Province, ["nasional"] = AgencyTier.Centre, ["pusat"] = AgencyTier.Centre, ["centre"] = AgencyTier.Centre,
        ["badan usaha"] = AgencyTier.StateCompany, ["tol"] = AgencyTier.StateCompany, ["statecompany"] = AgencyTier.StateCompany,
    };

    public static Outcome<IReadOnlyList<RoadFileRow>> Read(string text, bool isProvince) =>
        SpreadsheetCsv.Read(text, MostRows, new CsvFaults(ReferralRefusals.RoadFileEmpty, ReferralRefusals.RoadFileBroken, ReferralRefusals.RoadFileLong), (cell, number) => Row(cell, number, isProvince));

    private static RoadFileRow Row(Func<string, string> cell, int number, bool isProvince)
    {
        var reasons = new List<string>();
        var (code, name) = (cell("code"), cell("name"));
        if (code.Length is 0 or > 64) reasons.Add("Kode ruas kosong atau lebih dari 64 huruf.");
        if (name.Length is < 3 or > 160) reasons.Add("Nama ruas kosong, terlalu pendek, atau lebih dari 160 huruf.");
        if (!Tiers.TryGetValue(cell("tier"), out var tier)) reasons.Add($"Status jalan '{cell("tier")}' tidak dikenal. Pakai nasional, provinsi, kabupaten, kota, atau desa.");
        if (reasons.Count > 0) return new(number, code, null, reasons);
        // In a kabupaten's own table "kabupaten" is us; in a province's, "provinsi" is.
        if (tier == (isProvince ? AgencyTier.Province : AgencyTier.Regency)) tier = AgencyTier.Own;
        return new(number, code, new Road { Code = code, Name = name, Aliases = List(cell("aliases")), Tier = tier, OwnerCode = cell("owner_code"), Kecamatan = List(cell("kecamatan")) }, reasons);
    }

    private static string List(string cell) => string.Join(';', cell.Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
