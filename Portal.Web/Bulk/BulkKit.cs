using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Templates;
using Portal.Web.Tickets;

namespace Portal.Web.Bulk;

/// <param name="Categories">Empty where the officer does not triage.</param>
public sealed record BulkKitList(IReadOnlyList<Colleague> Colleagues, IReadOnlyList<Choice> Categories, DeskToolList Tools, bool MayClose, bool MayTriage)
{
    public Guid? ReaderId { get; init; }
}

/// <summary>What this officer may do with many tickets, and what there is to choose from.</summary>
public sealed record BulkKit : IOperation<BulkKitList>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class BulkKitHandler(Store store, WorkingDays days, TimeProvider time) : IHandle<BulkKit, BulkKitList>
{
    public Task<Outcome<BulkKitList>> Handle(BulkKit operation, Actor actor, CancellationToken stop) => store.Read<Outcome<BulkKitList>>(async db =>
    {
        var mayTriage = actor.May(Permission.TriageTickets);
        var categories = mayTriage
            ? await db.Categories.Where(one => one.IsActive && !one.IsStaffConduct).OrderBy(one => one.Order).ThenBy(one => one.Name).Select(one => new Choice(one.Id, one.Name)).ToListAsync(stop)
            : [];
        return new BulkKitList(await db.ColleaguesAt(actor.AgencyId, days.Today(time), stop), categories, await db.ToolsFor(actor, stop), actor.May(Permission.CloseTickets), mayTriage) { ReaderId = actor.AccountId };
    }, stop);
}
