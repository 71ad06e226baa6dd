using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Admin;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Imports;
using Portal.Web.Referrals;
using Portal.Web.Storage;

namespace Portal.Web.Demo;

/// <summary>Kabupaten Malang with its kecamatan and desa, OPDs and some of their units, everyday categories, the decreed holidays and a few roads, through the same doors as real files. The numbers of the roads are made up.</summary>
internal sealed class DemoGovernment(Door door, Store store)
{
    public const string RegionCode = "35.07";

    public async Task Fill(CancellationToken stop)
    {
        foreach (var import in new IOperation<ImportResult>[]
        {
            new ImportRegions(DemoData.Source("regions.csv")), new ImportAgencies(DemoData.Source("agencies.csv")), new ImportCategories(DemoData.Source("categories.csv")), new ImportHolidays(DemoData.Source("holidays.csv")),
        })
            if (await Take(import, stop) is { Refused.Count: > 0 } result) throw new InvalidOperationException($"{result.Summary} {result.Refused[0]}");
        var roads = await Take(new ImportRoads(await new StreamReader(DemoData.Open("roads.csv")).ReadToEndAsync(stop), Save: true), stop);
        if (roads.FirstOrDefault(row => row.Reasons.Count > 0) is { } bad) throw new InvalidOperationException($"{bad.Code}: {bad.Reasons[0]}");
        var agencies = await store.Read(db => db.Agencies.ToDictionaryAsync(one => one.Code, one => one.Id, stop), stop);
        foreach (var (agency, units) in Units)
            foreach (var unit in units) await Take(new SaveUnit(agencies[agency], null, unit), stop);
        foreach (var (name, kecamatan) in Zones) await Take(new SaveZone(null, name, [.. kecamatan.Select(code => $"{RegionCode}.{code}")]), stop);
    }

    private static readonly (string Name, string[] Kecamatan)[] Zones =
    [
        ("Pesisir selatan", ["01", "03", "04", "06", "29", "30"]), ("Lereng barat dan timur", ["07", "16", "17", "26", "27", "28"]),
        ("Sekitar Kota Malang", ["14", "15", "18", "19", "21", "22", "23", "24", "25"]), ("Lembah Brantas dan Kepanjen", ["02", "10", "11", "12", "13", "20", "31", "32", "33"]),
    ];

    private static readonly (string Agency, string[] Units)[] Units =
    [
        ("DPUBM", ["Bidang Pembangunan Jalan dan Jembatan", "Bidang Pemeliharaan Jalan dan Jembatan", "UPT Bina Marga Kepanjen"]),
        ("DLH", ["Bidang Pengelolaan Sampah", "Bidang Pengendalian Pencemaran", "UPT Pertamanan"]),
        ("DISHUB", ["Bidang Lalu Lintas", "Bidang Angkutan"]),
        ("DPKPCK", ["Bidang Permukiman", "UPT Penerangan Jalan Umum"]),
        ("DPUSDA", ["Bidang Irigasi", "Bidang Sungai dan Drainase"]),
    ];

    // These files are ours: what is refused is a bug.
    private async Task<T> Take<T>(IOperation<T> operation, CancellationToken stop)
    {
        var taken = await door.EnterAs(Actor.System("demo"), operation, stop);
        return taken.Succeeded ? taken.Value : throw new InvalidOperationException(taken.Refusal.Sentence);
    }
}
