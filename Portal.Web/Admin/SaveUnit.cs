using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>Adds a unit kerja to an OPD, or renames one.</summary>
public sealed record SaveUnit(int AgencyId, int? UnitId, string Name) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"{(UnitId is null ? "Menambah" : "Mengubah")} unit kerja {Name.Trim()}.";

    public int? AboutAgency => AgencyId;
}

internal sealed class SaveUnitShape : AbstractValidator<SaveUnit>
{
    public SaveUnitShape() => RuleFor(one => one.Name).Must(name => name.Trim().Length is >= 3 and <= 120).WithMessage("Isi nama unit kerja, 3 sampai 120 huruf.");
}

internal sealed class SaveUnitHandler(Store store) : IHandle<SaveUnit, Done>
{
    public Task<Outcome<Done>> Handle(SaveUnit operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var name = operation.Name.Trim();
        var units = await db.Units.Where(one => one.AgencyId == operation.AgencyId).ToListAsync(stop);
        if (units.Exists(one => one.Id != operation.UnitId && string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))) return AdminRefusals.UnitTaken;
        if (operation.UnitId is { } id)
        {
            if (units.Find(one => one.Id == id) is not { } unit) return Refusal.NotFound;
            unit.Name = name;
        }
        else if (await db.Agencies.AnyAsync(one => one.Id == operation.AgencyId && one.Tier == AgencyTier.Own, stop)) db.Units.Add(new Unit { AgencyId = operation.AgencyId, Name = name });
        else return Refusal.NotFound;
        return Done.It;
    }, stop);
}

/// <summary>An officer sits in this unit from now on; null takes them out of any.</summary>
public sealed record PlaceOfficer(int AppointmentId, int? UnitId) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => "Menempatkan petugas di";
}

internal sealed class PlaceOfficerHandler(Store store) : IHandle<PlaceOfficer, Done>
{
    public Task<Outcome<Done>> Handle(PlaceOfficer operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await db.Appointments.SingleOrDefaultAsync(one => one.Id == operation.AppointmentId && one.RevokedAt == null, stop) is not { } held) return Refusal.NotFound;
        if (operation.UnitId is { } unit && !await db.Units.AnyAsync(one => one.Id == unit && one.AgencyId == held.AgencyId, stop)) return Refusal.NotFound;
        held.UnitId = operation.UnitId;
        AdminLine.Say(await db.Units.Where(one => one.Id == operation.UnitId).Select(one => one.Name).SingleOrDefaultAsync(stop) is { } name ? $"unit kerja {name}." : "luar unit kerja.");
        AdminLine.About(held.AccountId, held.AgencyId);
        return Done.It;
    }, stop);
}
