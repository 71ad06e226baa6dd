using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Regions;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Imports;

/// <summary>OPDs and bodies outside; columns <c>code,name</c>, optional <c>short_name,group,complaint_scope,keywords,route_functions,region_code</c>. The group tells the tier.</summary>
public sealed record ImportAgencies(ImportSource Source) : IOperation<ImportResult>, IRecorded
{
    public static Permission Needs => Permission.ImportData;

    public string Record => "Mengimpor OPD dari berkas.";
}

internal sealed partial class ImportAgenciesHandler(Store store, PortalSettings settings) : IHandle<ImportAgencies, ImportResult>
{
    public async Task<Outcome<ImportResult>> Handle(ImportAgencies operation, Actor actor, CancellationToken stop)
    {
        var read = CsvTable.Read(operation.Source.Open, "code", "name");
        if (!read.Succeeded) return read.Refusal;
        var known = (await store.Read(db => db.Agencies.Select(one => one.Code).ToListAsync(stop), stop)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var areas = await Areas(stop);
        var tally = new ImportTally("agencies", operation.Source);
        var fresh = new List<Agency>();
        tally.Begin(read.Value);
        foreach (var row in read.Value.Rows)
        {
            if (Fault(row, areas) is { } fault) tally.Refuse(row.Line, fault);
            else if (!known.Add(row["code"])) tally.Known++;
            else fresh.Add(Make(row, areas));
        }
        tally.Added = fresh.Count;
        if (operation.Source.IsDryRun) return tally.Result;
        return await store.Write<ImportResult>(async db =>
        {
            await db.AddMany(fresh, tally, stop);
            return tally.Result;
        }, stop);
    }

    private Task<Dictionary<string, string>> Areas(CancellationToken stop)
    {
        var below = settings.Region + ".";
        return store.Read(db => db.Regions.Where(one => one.Code.StartsWith(below) && (one.Level == RegionLevel.Kecamatan || one.Level == RegionLevel.Desa))
            .ToDictionaryAsync(one => one.Code, one => one.Name, StringComparer.Ordinal, stop), stop);
    }

    private static string? Fault(Row row, Dictionary<string, string> areas) =>
        row["code"].Length is 0 or > 32 ? "the code is empty or longer than 32 letters"
        : row["name"].Length == 0 ? "the name is empty"
        : row["region_code"] is { Length: > 0 } code && !areas.ContainsKey(code) ? "the region code is not known; import regions first"
        : null;

    private static Agency Make(Row row, Dictionary<string, string> areas) => new()
    {
        Code = row["code"], Name = row["name"], ShortName = row["short_name"] is { Length: > 0 } name ? name : row["name"], Tier = TierOf(row["group"]),
        Group = row["group"], Scope = row["complaint_scope"], Keywords = row["keywords"], Functions = row["route_functions"], RegionCode = AreaOf(row, areas),
    };

    private static AgencyTier TierOf(string group) => group.ToLower(CultureInfo.InvariantCulture) switch
    {
        "bumd" or "bumn" => AgencyTier.StateCompany,
        "eksternal" or "vertikal" or "pusat" => AgencyTier.Centre,
        "provinsi" => AgencyTier.Province,
        "kabupaten/kota lain" => AgencyTier.Regency,
        "desa" => AgencyTier.Desa,
        _ => AgencyTier.Own,
    };

    /// <summary>Said outright, or written in the code (KEC-350713), or the one kelurahan of that name.</summary>
    private static string? AreaOf(Row row, Dictionary<string, string> areas)
    {
        if (row["region_code"].Length > 0) return row["region_code"];
        if (Office().Match(row["code"]) is { Success: true, Groups: var part }) return $"{part[1].Value}.{part[2].Value}.{part[3].Value}";
        if (!row["group"].Equals("Kelurahan", StringComparison.OrdinalIgnoreCase)) return null;
        var name = row["name"].Replace("Kelurahan", "", StringComparison.OrdinalIgnoreCase).Trim();
        var same = areas.Where(one => RegionCodes.IsKelurahan(one.Key) && one.Value.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return same.Count == 1 ? same[0].Key : null;
    }

    [GeneratedRegex(@"^KEC-(\d{2})(\d{2})(\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
