using CsvHelper;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Referrals;

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

    public static Outcome<IReadOnlyList<RoadFileRow>> Read(string text, bool isProvince)
    {
        text = text.TrimStart('\uFEFF');
        try
        {
            using var csv = CsvReader.Create(new StringReader(text), Form(text), leaveOpen: false);
            var columns = csv.Headers.Select((name, place) => (Name: name.Trim().ToLowerInvariant(), place)).DistinctBy(one => one.Name).ToDictionary(one => one.Name, one => one.place);
            var rows = new List<RoadFileRow>();
            while (csv.Read())
            {
                if (rows.Count == MostRows) return ReferralRefusals.RoadFileLong;
                var cells = csv.Current.ToArray();
                rows.Add(Row(column => columns.TryGetValue(column, out var place) && place < cells.Length ? cells[place].Trim() : "", (int)csv.LineNumber, isProvince));
            }
            return rows.Count == 0 ? ReferralRefusals.RoadFileEmpty : rows;
        }
        catch (CsvFormatException) { return ReferralRefusals.RoadFileBroken; }
    }

    // An Indonesian spreadsheet writes semicolons, since the comma is its decimal sign.
    private static CsvReaderOptions Form(string text)
    {
        var head = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length);
        return new CsvReaderOptions
        {
            Separator = head.Count(';') > head.Count(',') ? ';' : ',', TrackLineNumbers = true, IncludeValuesInExceptions = false, SkipEmptyLines = true,
            MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Allow,
        };
    }

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
