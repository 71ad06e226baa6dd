using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>A view that an officer gave a name: an address of the queue, their own or shared with their OPD.</summary>
public sealed class SavedView
{
    public const int LongestName = 60;

    public Guid Id { get; init; }
    public Guid OwnerId { get; init; }

    /// <summary>Who else sees it; null for the owner alone.</summary>
    public int? AgencyId { get; init; }

    /// <summary>Shared where no OPD is: among those who work for the whole government.</summary>
    public bool IsShared { get; init; }
    public required string Name { get; init; }

    /// <summary>As <see cref="QueueAsk.Href"/> writes it, without a page.</summary>
    public required string Address { get; init; }
    public DateTimeOffset SavedAt { get; init; }
}

/// <param name="IsOwn">May be taken away by the one who looks.</param>
public sealed record SavedQueue(Guid Id, string Name, string Address, bool IsShared, bool IsOwn);

internal static class SavedQueues
{
    public static async Task<IReadOnlyList<SavedQueue>> SavedFor(this PortalDb db, Actor actor, CancellationToken stop)
    {
        var rows = await db.SavedViews.Where(one => one.OwnerId == actor.AccountId || (one.IsShared && one.AgencyId == actor.AgencyId)).OrderBy(one => one.Name).ThenBy(one => one.Id).ToListAsync(stop);
        return [.. rows.Select(one => new SavedQueue(one.Id, one.Name, one.Address, one.IsShared, one.OwnerId == actor.AccountId))];
    }
}
