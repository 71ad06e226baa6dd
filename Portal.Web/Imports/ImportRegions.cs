using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Imports;

/// <summary>Areas by Kemendagri code; columns <c>code,name,level,parent_code</c>, optional <c>lat,lng</c>. Parents and children may come in any order.</summary>
public sealed record ImportRegions(ImportSource Source) : IOperation<ImportResult>, IRecorded
{
    public static Permission Needs => Permission.ImportData;

    public string Record => "Mengimpor wilayah dari berkas.";
}

internal sealed class ImportRegionsHandler(Store store) : IHandle<ImportRegions, ImportResult>
{
    public async Task<Outcome<ImportResult>> Handle(ImportRegions operation, Actor actor, CancellationToken stop)
    {
        var read = CsvTable.Read(operation.Source.Open, "code", "name", "level", "parent_code");
        if (!read.Succeeded) return read.Refusal;
        var known = (await store.Read(db => db.Regions.Select(one => one.Code).ToListAsync(stop), stop)).ToHashSet(StringComparer.Ordinal);
        var tally = new ImportTally("regions", operation.Source);
        var fresh = Sort(read.Value, known, tally);
        if (operation.Source.IsDryRun) return tally.Result;
        return await store.Write<ImportResult>(async db =>
        {
            await db.AddMany(fresh, tally, stop);
            return tally.Result;
        }, stop);
    }

    private static List<Region> Sort(CsvTable table, HashSet<string> known, ImportTally tally)
    {
        var named = known.Concat(table.Rows.Select(row => row["code"])).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fresh = new List<Region>();
        tally.Begin(table);
        foreach (var row in table.Rows)
        {
            if (Fault(row, named) is { } fault) tally.Refuse(row.Line, fault);
            else if (!seen.Add(row["code"])) tally.Refuse(row.Line, "this code is in the file twice");
            else if (known.Contains(row["code"])) tally.Known++;
            else fresh.Add(Make(row));
        }
        tally.Added = fresh.Count;
        return fresh;
    }

    private static string? Fault(Row row, HashSet<string> named) =>
        RegionCodes.LevelOf(row["code"]) is not { } level ? "the code is not a Kemendagri code"
        : row["name"].Length is 0 or > 120 ? "the name is empty or longer than 120 letters"
        : LevelNamed(row["level"]) != level ? "the level does not fit the code"
        : RegionCodes.ParentOf(row["code"]) != Empty(row["parent_code"]) ? "the parent code does not fit the code"
        : Empty(row["parent_code"]) is { } parent && !named.Contains(parent) ? "the parent is neither in the file nor known"
        : Degrees.Fault(row["lat"], row["lng"]);

    private static Region Make(Row row) => new()
    {
        Code = row["code"], Name = row["name"], Level = LevelNamed(row["level"])!.Value, ParentCode = Empty(row["parent_code"]),
        Latitude = Degrees.Read(row["lat"]), Longitude = Degrees.Read(row["lng"]),
    };

    private static string? Empty(string text) => text.Length == 0 ? null : text;

    private static RegionLevel? LevelNamed(string name) => name.ToLower(CultureInfo.InvariantCulture) switch
    {
        "provinsi" or "province" => RegionLevel.Province,
        "kabupaten_kota" or "kabupaten" or "kota" or "regency" => RegionLevel.Regency,
        "kecamatan" => RegionLevel.Kecamatan,
        "desa_kelurahan" or "desa" or "kelurahan" => RegionLevel.Desa,
        _ => null,
    };
}
