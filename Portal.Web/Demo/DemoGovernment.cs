using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Imports;

namespace Portal.Web.Demo;

/// <summary>Kabupaten Malang with its kecamatan and desa, OPDs, everyday categories and the decreed holidays: facts, through the same imports as real files.</summary>
internal sealed class DemoGovernment(Door door)
{
    public const string RegionCode = "35.07";

    public async Task Fill(CancellationToken stop)
    {
        await Take(new ImportRegions(DemoData.Source("regions.csv")), stop);
        await Take(new ImportAgencies(DemoData.Source("agencies.csv")), stop);
        await Take(new ImportCategories(DemoData.Source("categories.csv")), stop);
        await Take(new ImportHolidays(DemoData.Source("holidays.csv")), stop);
        foreach (var (name, kecamatan) in Zones) await door.EnterAs(Actor.System("demo"), new SaveZone(null, name, [.. kecamatan.Select(code => $"{RegionCode}.{code}")]), stop);
    }

    private static readonly (string Name, string[] Kecamatan)[] Zones =
    [
        ("Pesisir selatan", ["01", "03", "04", "06", "29", "30"]), ("Lereng barat dan timur", ["07", "16", "17", "26", "27", "28"]),
        ("Sekitar Kota Malang", ["14", "15", "18", "19", "21", "22", "23", "24", "25"]), ("Lembah Brantas dan Kepanjen", ["02", "10", "11", "12", "13", "20", "31", "32", "33"]),
    ];

    // These files are ours: a row that is refused is a bug.
    private async Task Take(IOperation<ImportResult> import, CancellationToken stop)
    {
        var result = (await door.EnterAs(Actor.System("demo"), import, stop)).Value;
        if (result.Refused.Count > 0) throw new InvalidOperationException($"{result.Summary} {result.Refused[0]}");
    }
}
