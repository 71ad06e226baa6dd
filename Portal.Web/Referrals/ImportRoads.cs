using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Referrals;
using Portal.Domain.Regions;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Referrals;

/// <summary>Reads a file of ruas. With <paramref name="Save"/> the good rows are kept: new ones added, those with a known code changed. Without it nothing changes.</summary>
public sealed record ImportRoads(string Csv, bool Save) : IOperation<IReadOnlyList<RoadFileRow>>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => "Mengimpor ruas jalan dari berkas.";
}

internal sealed class ImportRoadsHandler(Store store, PortalSettings settings) : IHandle<ImportRoads, IReadOnlyList<RoadFileRow>>
{
    public async Task<Outcome<IReadOnlyList<RoadFileRow>>> Handle(ImportRoads operation, Actor actor, CancellationToken stop)
    {
        var read = RoadFile.Read(operation.Csv, settings.IsProvince);
        if (!read.Succeeded) return read;
        if (!operation.Save) return await store.Read<Outcome<IReadOnlyList<RoadFileRow>>>(async db => await Judge(db, read.Value, stop), stop);
        return await store.Write<IReadOnlyList<RoadFileRow>>(async db =>
        {
            var rows = await Judge(db, read.Value, stop);
            var known = await db.Roads.ToDictionaryAsync(one => one.Code, StringComparer.Ordinal, stop);
            foreach (var road in rows.Where(row => row.Reasons.Count == 0).Select(row => row.Road!))
                if (known.TryGetValue(road.Code, out var kept)) (kept.Name, kept.Aliases, kept.Tier, kept.OwnerCode, kept.Kecamatan) = (road.Name, road.Aliases, road.Tier, road.OwnerCode, road.Kecamatan);
                else db.Roads.Add(road);
            return rows;
        }, stop);
    }

    private static async Task<List<RoadFileRow>> Judge(PortalDb db, IReadOnlyList<RoadFileRow> rows, CancellationToken stop)
    {
        var owners = (await db.Agencies.Select(one => one.Code).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        var kecamatan = (await db.Regions.Where(one => one.Level == RegionLevel.Kecamatan).Select(one => one.Code).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        var known = (await db.Roads.Select(one => one.Code).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. rows.Select(row => row with { IsNew = !known.Contains(row.Code), Reasons = [.. row.Reasons, .. Faults(row.Road, owners, kecamatan, seen)] })];
    }

    private static IEnumerable<string> Faults(Road? road, HashSet<string> owners, HashSet<string> kecamatan, HashSet<string> seen)
    {
        if (road is null) yield break;
        if (!seen.Add(road.Code)) yield return "Kode ruas ini sudah ada di baris sebelumnya.";
        if (road.OwnerCode.Length > 0 && !owners.Contains(road.OwnerCode)) yield return TicketRefusals.NoSuchAgency.Sentence;
        var unknown = road.Kecamatan.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(code => !kecamatan.Contains(code)).ToList();
        if (unknown.Count > 0) yield return $"Kode kecamatan tidak dikenal: {string.Join(", ", unknown)}.";
    }
}
