using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Templates;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Templates;

/// <summary>What a macro says and does.</summary>
public sealed record MacroWords(string Name, MacroMove Move, MacroAssignment Assignment, string Reply, string Note);

/// <summary>Makes a macro (no id) or changes one.</summary>
public sealed record SaveMacro(int? Id, MacroWords Words, int? AgencyId, int Order, bool IsActive) : IOperation<int>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"{(Id is null ? "Membuat" : "Mengubah")} makro {Words.Name.Trim()}{(IsActive ? "" : " (tidak aktif)")}.";

    public int? AboutAgency => AgencyId;
}

internal sealed class SaveMacroShape : AbstractValidator<SaveMacro>
{
    public SaveMacroShape()
    {
        RuleFor(one => one.Words.Name).NotEmpty().WithMessage("Beri nama yang dikenali petugas.").MaximumLength(120).WithMessage("Nama paling panjang 120 huruf.").OverridePropertyName("name");
        RuleFor(one => one.Words.Move).IsInEnum().WithMessage("Pilih keadaan.").OverridePropertyName("move");
        RuleFor(one => one.Words.Assignment).IsInEnum().WithMessage("Pilih penugasan.").OverridePropertyName("assignment");
        RuleFor(one => one.Words.Reply).MaximumLength(4000).WithMessage("Paling banyak 4.000 huruf.").KnownBlanks().OverridePropertyName("reply");
        RuleFor(one => one.Words.Note).MaximumLength(4000).WithMessage("Paling banyak 4.000 huruf.").OverridePropertyName("note");
    }
}

internal sealed class SaveMacroHandler(Store store) : IHandle<SaveMacro, int>
{
    public async Task<Outcome<int>> Handle(SaveMacro operation, Actor actor, CancellationToken stop)
    {
        var words = operation.Words with { Name = operation.Words.Name.Trim(), Reply = operation.Words.Reply.Trim(), Note = operation.Words.Note.Trim() };
        if (words is { Move: MacroMove.None, Assignment: MacroAssignment.None, Reply: "", Note: "" }) return TemplateRefusals.EmptyMacro;
        if (words is { Move: MacroMove.Ask, Reply: "" }) return TemplateRefusals.QuestionMissing;
        var saved = await store.Write<Macro>(async db =>
        {
            var macro = operation.Id is { } id ? await db.Macros.SingleOrDefaultAsync(one => one.Id == id, stop) : null;
            if (macro is null && operation.Id is not null) return Refusal.NotFound;
            if (operation.AgencyId is { } agency && !await db.Agencies.AnyAsync(one => one.Id == agency && one.IsActive, stop)) return TemplateRefusals.UnknownAgency;
            if (macro is null) db.Macros.Add(macro = new Macro { Name = "" });
            (macro.Name, macro.Move, macro.Assignment, macro.Reply, macro.Note) = (words.Name, words.Move, words.Assignment, words.Reply, words.Note);
            (macro.AgencyId, macro.Order, macro.IsActive) = (operation.AgencyId, operation.Order, operation.IsActive);
            return macro;
        }, stop);
        return saved.Succeeded ? saved.Value.Id : saved.Refusal;
    }
}
