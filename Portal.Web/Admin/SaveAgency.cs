using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>Makes an OPD (no id) or changes one. Its code never changes: imports and categories refer to it.</summary>
public sealed record SaveAgency(int? Id, string Code, string Name, string ShortName, AgencyTier Tier, string Group, string Scope, string Keywords, string? RegionCode, bool IsActive) : IOperation<int>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"{(Id is null ? "Menambah" : "Mengubah")} OPD {Name.Trim()} ({Code}), {(IsActive ? "aktif" : "tidak aktif")}.";

    public int? AboutAgency => Id;
}

internal sealed class SaveAgencyShape : AbstractValidator<SaveAgency>
{
    public SaveAgencyShape()
    {
        RuleFor(one => one.Code).Matches(@"^[A-Z0-9][A-Z0-9\-]{1,31}\z").WithMessage("Kode 2 sampai 32 huruf besar, angka, atau tanda hubung.");
        RuleFor(one => one.Name).NotEmpty().WithMessage("Isi nama OPD.").MaximumLength(200).WithMessage("Nama paling panjang 200 huruf.");
        RuleFor(one => one.ShortName).NotEmpty().WithMessage("Isi singkatan OPD.").MaximumLength(60).WithMessage("Singkatan paling panjang 60 huruf.");
        RuleFor(one => one.Tier).IsInEnum().WithMessage("Pilih tingkat kewenangan.");
        RuleFor(one => one.Scope).MaximumLength(2000).WithMessage("Paling panjang 2.000 huruf.");
        RuleFor(one => one.Keywords).MaximumLength(2000).WithMessage("Paling panjang 2.000 huruf.");
    }
}

internal sealed class SaveAgencyHandler(Store store) : IHandle<SaveAgency, int>
{
    public async Task<Outcome<int>> Handle(SaveAgency operation, Actor actor, CancellationToken stop)
    {
        var saved = await store.Write<Agency>(async db =>
        {
            var agency = operation.Id is { } id ? await db.Agencies.SingleOrDefaultAsync(one => one.Id == id, stop) : null;
            if (agency is null && operation.Id is not null) return Refusal.NotFound;
            if (agency is null && await db.Agencies.AnyAsync(one => one.Code == operation.Code, stop)) return AdminRefusals.CodeTaken;
            var region = string.IsNullOrWhiteSpace(operation.RegionCode) ? null : operation.RegionCode.Trim();
            if (region is not null && !await db.Regions.AnyAsync(one => one.Code == region, stop)) return AdminRefusals.UnknownRegion;
            if (agency is null) db.Agencies.Add(agency = new Agency { Code = operation.Code, Name = operation.Name, ShortName = operation.ShortName });
            Fill(agency, operation, region);
            return agency;
        }, stop);
        return saved.Succeeded ? saved.Value.Id : saved.Refusal;
    }

    private static void Fill(Agency agency, SaveAgency from, string? region)
    {
        (agency.Name, agency.ShortName, agency.Tier, agency.Group) = (from.Name.Trim(), from.ShortName.Trim(), from.Tier, from.Group.Trim());
        (agency.Scope, agency.Keywords, agency.RegionCode, agency.IsActive) = (from.Scope.Trim(), from.Keywords.Trim(), region, from.IsActive);
    }
}
