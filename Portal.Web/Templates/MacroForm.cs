using Portal.Domain.Templates;

namespace Portal.Web.Templates;

/// <summary>What the macro form holds while it is being filled in.</summary>
internal sealed class MacroForm
{
    public string Name { get; set; } = "";
    public MacroMove Move { get; set; }
    public MacroAssignment Assignment { get; set; }
    public string Reply { get; set; } = "";
    public string Note { get; set; } = "";
    public int? AgencyId { get; set; }
    public int Order { get; set; }
    public bool IsActive { get; set; } = true;

    public static MacroForm Of(Macro? from) => from is null ? new() : new()
    {
        Name = from.Name, Move = from.Move, Assignment = from.Assignment, Reply = from.Reply, Note = from.Note, AgencyId = from.AgencyId, Order = from.Order, IsActive = from.IsActive,
    };

    public SaveMacro AsOperation(int? id) => new(id, new MacroWords(Name, Move, Assignment, Reply, Note), AgencyId, Order, IsActive);
}
