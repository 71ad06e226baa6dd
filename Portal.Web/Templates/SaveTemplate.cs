using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Templates;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Templates;

/// <summary>Makes a reply template (no id) or changes one.</summary>
/// <param name="State">Offered in this state only; null in every one.</param>
public sealed record SaveTemplate(int? Id, string Name, string Body, TicketState? State, int? AgencyId, int Order, bool IsActive) : IOperation<int>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"{(Id is null ? "Membuat" : "Mengubah")} templat {Name.Trim()}{(IsActive ? "" : " (tidak aktif)")}.";

    public int? AboutAgency => AgencyId;
}

internal sealed class SaveTemplateShape : AbstractValidator<SaveTemplate>
{
    public SaveTemplateShape()
    {
        RuleFor(one => one.Name).NotEmpty().WithMessage("Beri nama yang dikenali petugas.").MaximumLength(120).WithMessage("Nama paling panjang 120 huruf.");
        RuleFor(one => one.Body).NotEmpty().WithMessage("Tulis isinya.").MaximumLength(4000).WithMessage("Paling banyak 4.000 huruf.").KnownBlanks();
        RuleFor(one => one.State).IsInEnum().WithMessage("Pilih keadaan.");
    }
}

internal sealed class SaveTemplateHandler(Store store) : IHandle<SaveTemplate, int>
{
    public async Task<Outcome<int>> Handle(SaveTemplate operation, Actor actor, CancellationToken stop)
    {
        var saved = await store.Write<ReplyTemplate>(async db =>
        {
            var template = operation.Id is { } id ? await db.ReplyTemplates.SingleOrDefaultAsync(one => one.Id == id, stop) : null;
            if (template is null && operation.Id is not null) return Refusal.NotFound;
            if (operation.AgencyId is { } agency && !await db.Agencies.AnyAsync(one => one.Id == agency && one.IsActive, stop)) return TemplateRefusals.UnknownAgency;
            if (template is null) db.ReplyTemplates.Add(template = new ReplyTemplate { Name = "", Body = "" });
            (template.Name, template.Body, template.State, template.AgencyId) = (operation.Name.Trim(), operation.Body.Trim(), operation.State, operation.AgencyId);
            (template.Order, template.IsActive) = (operation.Order, operation.IsActive);
            return template;
        }, stop);
        return saved.Succeeded ? saved.Value.Id : saved.Refusal;
    }
}
