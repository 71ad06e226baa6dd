using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>Makes a category (no id) or changes one. Its slug never changes: imports refer to it.</summary>
public sealed record SaveCategory(
    int? Id, string Slug, string Name, string Hint, string Keywords, ProofKind Proof, ClockClass ClockClass, string? AgencyCode, bool IsExempt, int Order, bool IsActive) : IOperation<int>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"{(Id is null ? "Menambah" : "Mengubah")} kategori {Name.Trim()} ({Slug}): OPD {AgencyCode ?? "–"}, {(IsExempt ? "tanpa" : "dengan")} persetujuan, {(IsActive ? "aktif" : "tidak aktif")}.";
}

internal sealed class SaveCategoryShape : AbstractValidator<SaveCategory>
{
    public SaveCategoryShape()
    {
        RuleFor(one => one.Slug).Matches(@"^[a-z0-9][a-z0-9\-]{1,63}\z").WithMessage("Kode 2 sampai 64 huruf kecil, angka, atau tanda hubung.");
        RuleFor(one => one.Name).NotEmpty().WithMessage("Isi nama kategori.").MaximumLength(120).WithMessage("Nama paling panjang 120 huruf.");
        RuleFor(one => one.Hint).MaximumLength(300).WithMessage("Keterangan paling panjang 300 huruf.");
        RuleFor(one => one.Keywords).MaximumLength(2000).WithMessage("Paling panjang 2.000 huruf.");
        RuleFor(one => one.Proof).IsInEnum().NotEqual(ProofKind.None).WithMessage("Pilih paling sedikit satu macam bukti.");
        RuleFor(one => one.ClockClass).IsInEnum().WithMessage("Pilih kelas tenggat.");
    }
}

internal sealed class SaveCategoryHandler(Store store) : IHandle<SaveCategory, int>
{
    public async Task<Outcome<int>> Handle(SaveCategory operation, Actor actor, CancellationToken stop)
    {
        var saved = await store.Write<Category>(async db =>
        {
            var category = operation.Id is { } id ? await db.Categories.SingleOrDefaultAsync(one => one.Id == id, stop) : null;
            if (category is null && operation.Id is not null) return Refusal.NotFound;
            if (category is null && await db.Categories.AnyAsync(one => one.Slug == operation.Slug, stop)) return AdminRefusals.SlugTaken;
            var agency = string.IsNullOrWhiteSpace(operation.AgencyCode) ? null : operation.AgencyCode;
            if (agency is not null && !await db.Agencies.AnyAsync(one => one.Code == agency, stop)) return AdminRefusals.UnknownAgency;
            if (category is null) db.Categories.Add(category = new Category { Slug = operation.Slug, Name = operation.Name });
            Fill(category, operation, agency);
            return category;
        }, stop);
        return saved.Succeeded ? saved.Value.Id : saved.Refusal;
    }

    private static void Fill(Category category, SaveCategory from, string? agency)
    {
        (category.Name, category.Hint, category.Keywords, category.Proof) = (from.Name.Trim(), from.Hint.Trim(), from.Keywords.Trim(), from.Proof);
        (category.ClockClass, category.AgencyCode, category.IsExemptFromApproval) = (from.ClockClass, agency, from.IsExempt);
        // Something must catch what fits nowhere.
        (category.Order, category.IsActive) = (from.Order, from.IsActive || category.Slug == Category.Other);
    }
}
