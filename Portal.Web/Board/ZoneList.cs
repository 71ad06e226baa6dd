using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Domain.Regions;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>The zones, and the areas they are drawn from.</summary>
public sealed record ZoneList : IOperation<ZoneSheet>
{
    public static Permission Needs => Permission.ManageGovernment;
}

public sealed record ZoneSheet(IReadOnlyList<Zone> Zones, IReadOnlyList<BoardChoice> Areas);

internal sealed class ZoneListHandler(Store store, PortalSettings settings) : IHandle<ZoneList, ZoneSheet>
{
    public Task<Outcome<ZoneSheet>> Handle(ZoneList operation, Actor actor, CancellationToken stop) => store.Read<Outcome<ZoneSheet>>(async db =>
    {
        var level = settings.IsProvince ? RegionLevel.Regency : RegionLevel.Kecamatan;
        return new ZoneSheet(await db.Zones.AsNoTracking().OrderBy(one => one.Id).ToListAsync(stop),
            await db.Regions.Where(one => one.ParentCode == settings.Region && one.Level == level).OrderBy(one => one.Name).Select(one => new BoardChoice(one.Code, one.Name)).ToListAsync(stop));
    }, stop);
}

/// <param name="Id">Null for a new one.</param>
public sealed record SaveZone(int? Id, string Name, IReadOnlyList<string> Areas) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"{(Id is null ? "Membuat" : "Mengubah")} wilayah papan {Name.Trim()}: {Areas.Count} kecamatan.";
}

internal sealed class SaveZoneShape : AbstractValidator<SaveZone>
{
    public SaveZoneShape()
    {
        RuleFor(one => one.Name).NotEmpty().WithMessage("Isi nama zona.").MaximumLength(60).WithMessage("Nama zona paling panjang 60 huruf.");
        RuleFor(one => one.Areas).NotEmpty().WithMessage("Pilih paling sedikit satu wilayah.");
    }
}

internal sealed class SaveZoneHandler(Store store) : IHandle<SaveZone, Done>
{
    private static readonly Refusal Taken = new("zone.taken", "Sudah ada zona dengan nama ini. Pilih nama lain.", "name");
    private static readonly Refusal UnknownArea = new("zone.area", "Satu wilayah yang dipilih tidak ada lagi. Muat ulang halaman.", "areas");

    public Task<Outcome<Done>> Handle(SaveZone operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var name = operation.Name.Trim();
        if (await db.Zones.AnyAsync(one => one.Name == name && one.Id != operation.Id, stop)) return Taken;
        var areas = operation.Areas.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (await db.Regions.CountAsync(one => areas.Contains(one.Code), stop) != areas.Count) return UnknownArea;
        var zone = operation.Id is { } id ? await db.Zones.SingleOrDefaultAsync(one => one.Id == id, stop) : db.Zones.Add(new Zone()).Entity;
        if (zone is null) return Refusal.NotFound;
        (zone.Name, zone.Areas) = (name, areas);
        return Done.It;
    }, stop);
}

public sealed record DropZone(int Id) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => "Menghapus wilayah papan";
}

internal sealed class DropZoneHandler(Store store) : IHandle<DropZone, Done>
{
    public Task<Outcome<Done>> Handle(DropZone operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await db.Zones.SingleOrDefaultAsync(one => one.Id == operation.Id, stop) is not { } zone) return Refusal.NotFound;
        AdminLine.Say($"{zone.Name}.");
        db.Zones.Remove(zone);
        return Done.It;
    }, stop);
}
