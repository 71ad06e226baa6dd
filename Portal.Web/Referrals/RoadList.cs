using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Referrals;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Referrals;

/// <param name="Roads">By name, at most <see cref="RoadList.Most"/>.</param>
public sealed record RoadPageRows(IReadOnlyList<Road> Roads, int Total, IReadOnlyDictionary<string, string> Owners);

/// <summary>The table of ruas for the admin.</summary>
public sealed record RoadList(string? Find = null) : IOperation<RoadPageRows>
{
    public const int Most = 300;

    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class RoadListHandler(Store store) : IHandle<RoadList, RoadPageRows>
{
    public Task<Outcome<RoadPageRows>> Handle(RoadList operation, Actor actor, CancellationToken stop) => store.Read<Outcome<RoadPageRows>>(async db =>
    {
        var sought = (operation.Find ?? "").Trim();
        // A few thousand at most; triage reads them all as well.
        var roads = (await db.Roads.OrderBy(one => one.Name).ThenBy(one => one.Code).ToListAsync(stop)).FindAll(one => $"{one.Code} {one.Name} {one.Aliases}".Contains(sought, StringComparison.OrdinalIgnoreCase));
        return new RoadPageRows([.. roads.Take(RoadList.Most)], roads.Count,
            await db.Agencies.OrderBy(one => one.Name).ToDictionaryAsync(one => one.Code, one => one.Name, stop));
    }, stop);
}

/// <summary>Adds a ruas, or changes the one with this id.</summary>
/// <param name="Kecamatan">Codes of kecamatan, separated by semicolons.</param>
public sealed record SaveRoad(int? Id, string Code, string Name, string Aliases, AgencyTier Tier, string OwnerCode, string Kecamatan) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"{(Id is null ? "Menambah" : "Mengubah")} ruas {Code.Trim()} {Name.Trim()}: wewenang {OwnerCode}.";
}

internal sealed class SaveRoadShape : AbstractValidator<SaveRoad>
{
    public SaveRoadShape()
    {
        RuleFor(one => one.Code).Must(code => code.Trim().Length is >= 1 and <= 64).WithMessage("Isi kode ruas, paling panjang 64 huruf.");
        RuleFor(one => one.Name).Must(name => name.Trim().Length is >= 3 and <= 160).WithMessage("Isi nama ruas, 3 sampai 160 huruf.");
        RuleFor(one => one.Aliases).MaximumLength(500).WithMessage("Paling panjang 500 huruf.");
        RuleFor(one => one.Tier).IsInEnum().WithMessage("Pilih status jalan.");
        RuleFor(one => one.Kecamatan).Matches(@"^(\d{2}\.\d{2}\.\d{2}(;\d{2}\.\d{2}\.\d{2})*)?$").WithMessage("Tulis kode kecamatan seperti 35.07.13, dipisah titik koma.");
    }
}

internal sealed class SaveRoadHandler(Store store) : IHandle<SaveRoad, Done>
{
    public Task<Outcome<Done>> Handle(SaveRoad operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (operation.OwnerCode.Length > 0 && !await db.Agencies.AnyAsync(one => one.Code == operation.OwnerCode, stop)) return Domain.Tickets.TicketRefusals.NoSuchAgency with { Field = "ownerCode" };
        var code = operation.Code.Trim();
        var road = operation.Id is { } id ? await db.Roads.SingleOrDefaultAsync(one => one.Id == id, stop) : null;
        if (operation.Id is not null && road is null) return ReferralRefusals.NoSuchRoad;
        if (road is null && await db.Roads.AnyAsync(one => one.Code == code, stop)) return ReferralRefusals.RoadTaken;
        if (road is null) db.Roads.Add(road = new Road { Code = code, Name = operation.Name });
        (road.Name, road.Aliases, road.Tier, road.OwnerCode, road.Kecamatan) = (operation.Name.Trim(), operation.Aliases.Trim(), operation.Tier, operation.OwnerCode, operation.Kecamatan.Trim());
        return Done.It;
    }, stop);
}

public sealed record DropRoad(int Id) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => "Menghapus ruas jalan";
}

internal sealed class DropRoadHandler(Store store) : IHandle<DropRoad, Done>
{
    public Task<Outcome<Done>> Handle(DropRoad operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await db.Roads.SingleOrDefaultAsync(one => one.Id == operation.Id, stop) is not { } road) return ReferralRefusals.NoSuchRoad;
        AdminLine.Say($"{road.Code} {road.Name}.");
        db.Roads.Remove(road);
        return Done.It;
    }, stop);
}
