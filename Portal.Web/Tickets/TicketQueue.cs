using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>One page of the officers' queue, the number in each view, and what it can be narrowed by.</summary>
public sealed record TicketQueue(QueueAsk Ask) : IOperation<QueueSheet>
{
    public static Permission Needs => Permission.ReadTickets;

    public const int PageSize = 25;
}

internal sealed class TicketQueueHandler(Store store, QueueRows rows, WorkingDays days, PortalSettings settings, TimeProvider time) : IHandle<TicketQueue, QueueSheet>
{
    public async Task<Outcome<QueueSheet>> Handle(TicketQueue operation, Actor actor, CancellationToken stop)
    {
        var ask = operation.Ask;
        var (now, calendar) = (time.GetUtcNow(), (await days.Deadlines(stop)).Calendar);
        var scope = new QueueScope(actor, now, calendar);
        var mine = QueueViews.For(actor);
        QueueView? view = ask.View is { } asked && mine.Contains(asked) ? asked : ask.Words is null ? mine[0] : null;
        return await store.Read<Outcome<QueueSheet>>(async db =>
        {
            var categories = await db.Categories.Where(one => one.IsActive).OrderBy(one => one.Order).ThenBy(one => one.Name).ToListAsync(stop);
            var page = scope.Of(db.Tickets, view ?? QueueView.All).Narrow(db, ask, categories).InOrder(ask).Take(TicketQueue.PageSize + 1);
            var found = await rows.Read(db, page, actor, ask.Sort, now, calendar, stop);
            return new QueueSheet
            {
                Rows = [.. found.Take(TicketQueue.PageSize)], Next = found.Count > TicketQueue.PageSize ? found[TicketQueue.PageSize - 1].Key : null,
                View = view, Zone = days.Zone, Views = await Counts(db, scope, mine, stop), Choices = await Choices(db, actor, categories, stop),
            };
        }, stop);
    }

    private static async Task<IReadOnlyList<(QueueView, long)>> Counts(PortalDb db, QueueScope scope, IReadOnlyList<QueueView> views, CancellationToken stop)
    {
        var counts = new List<(QueueView, long)>();
        foreach (var view in views) counts.Add((view, await scope.Of(db.Tickets, view).LongCountAsync(stop)));
        return counts;
    }

    private async Task<QueueChoices> Choices(PortalDb db, Actor actor, IReadOnlyList<Category> categories, CancellationToken stop)
    {
        var isWhole = actor.Is(Role.InstanceAdmin) || actor.Is(Role.Leader);
        var places = await db.Regions.Where(one => one.ParentCode == settings.Region).OrderBy(one => one.Name).Select(one => new QueueChoice(one.Code, one.Name)).ToListAsync(stop);
        var agencies = isWhole
            ? await db.Agencies.Where(one => one.IsActive && one.Tier == AgencyTier.Own).OrderBy(one => one.Name).Select(one => new QueueChoice(one.Code, one.Name)).ToListAsync(stop)
            : [];
        return new([.. categories.Select(one => new QueueChoice(one.Slug, one.Name))], places, agencies);
    }
}
