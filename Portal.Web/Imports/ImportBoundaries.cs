using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Imports;

/// <summary>Outlines of known areas: a GeoJSON FeatureCollection whose features have <c>properties.code</c>, optional <c>lat,lng</c>. An outline replaces the one before.</summary>
public sealed record ImportBoundaries(ImportSource Source) : IOperation<ImportResult>, IRecorded
{
    public static Permission Needs => Permission.ImportData;

    public string Record => "Mengimpor batas wilayah dari berkas.";
}

internal sealed class ImportBoundariesHandler(Store store) : IHandle<ImportBoundaries, ImportResult>
{
    public async Task<Outcome<ImportResult>> Handle(ImportBoundaries operation, Actor actor, CancellationToken stop)
    {
        var read = Outline.ReadAll(operation.Source.Open);
        if (!read.Succeeded) return read.Refusal;
        var tally = new ImportTally("boundaries", operation.Source);
        tally.Count(read.Value.Count);
        foreach (var broken in read.Value.Where(one => one.Fault is not null)) tally.Refuse(broken.Place, broken.Fault!);
        var whole = read.Value.Where(one => one.Fault is null).ToList();
        if (operation.Source.IsDryRun) return await store.Read(async db => { await Draw(db, whole, tally, stop); return tally.Result; }, stop);
        return await store.Write<ImportResult>(async db =>
        {
            await Draw(db, whole, tally, stop);
            return tally.Result;
        }, stop);
    }

    private static async Task Draw(PortalDb db, List<Outline> outlines, ImportTally tally, CancellationToken stop)
    {
        var codes = outlines.Select(one => one.Code).ToList();
        var areas = await db.Regions.Where(one => codes.Contains(one.Code)).ToDictionaryAsync(one => one.Code, StringComparer.Ordinal, stop);
        foreach (var outline in outlines)
        {
            if (!areas.TryGetValue(outline.Code, out var area)) tally.Refuse(outline.Place, "the code is not known; import regions first");
            else if (area.Outline == outline.Geometry) tally.Known++;
            else Draw(area, outline, tally);
        }
    }

    private static void Draw(Region area, Outline outline, ImportTally tally)
    {
        area.Outline = outline.Geometry;
        if (area.Latitude is null) (area.Latitude, area.Longitude) = outline.Centre;
        tally.Added++;
    }
}
