using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Templates;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Templates;

/// <summary>What an officer picks from while working.</summary>
public sealed record DeskToolList(IReadOnlyList<ReplyTemplate> Templates, IReadOnlyList<Macro> Macros, IReadOnlyList<ClosingPhrase> Closings)
{
    public static readonly DeskToolList Empty = new([], [], []);

    /// <summary>For one ticket: what was written for its state first, then what fits every state.</summary>
    public IReadOnlyList<ReplyTemplate> For(TicketState state) => [.. Templates.Where(one => one.State == state), .. Templates.Where(one => one.State is null)];
}

/// <summary>The active templates, macros and closing reasons of this officer's desk.</summary>
public sealed record DeskTools : IOperation<DeskToolList>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class DeskToolsHandler(Store store) : IHandle<DeskTools, DeskToolList>
{
    public Task<Outcome<DeskToolList>> Handle(DeskTools operation, Actor actor, CancellationToken stop) => store.Read<Outcome<DeskToolList>>(async db => await db.ToolsFor(actor, stop), stop);
}

internal static class DeskToolRows
{
    public static async Task<DeskToolList> ToolsFor(this PortalDb db, Actor actor, CancellationToken stop) => new(
        await db.ReplyTemplates.Where(one => one.IsActive && (one.AgencyId == null || one.AgencyId == actor.AgencyId)).OrderBy(one => one.Order).ThenBy(one => one.Name).ToListAsync(stop),
        await db.Macros.Where(one => one.IsActive && (one.AgencyId == null || one.AgencyId == actor.AgencyId)).OrderBy(one => one.Order).ThenBy(one => one.Name).ToListAsync(stop),
        await db.ClosingPhrases.Where(one => one.IsActive).OrderBy(one => one.Order).ThenBy(one => one.Text).ToListAsync(stop));
}
