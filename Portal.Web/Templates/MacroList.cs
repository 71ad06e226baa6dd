using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Templates;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Templates;

public sealed record MacroSheet(IReadOnlyList<Macro> Rows, IReadOnlyList<Choice> Agencies);

/// <summary>All macros, for the admin.</summary>
public sealed record MacroList : IOperation<MacroSheet>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class MacroListHandler(Store store) : IHandle<MacroList, MacroSheet>
{
    public Task<Outcome<MacroSheet>> Handle(MacroList operation, Actor actor, CancellationToken stop) => store.Read<Outcome<MacroSheet>>(async db => new MacroSheet(
        await db.Macros.OrderBy(one => one.Order).ThenBy(one => one.Name).ToListAsync(stop), await db.OwnDesks(stop)), stop);
}
