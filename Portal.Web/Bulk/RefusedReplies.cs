using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Bulk;

/// <param name="Waiting">Not yet sent.</param>
public sealed record HeldState(int Waiting, IReadOnlyList<BulkLine> Refused);

/// <summary>What became of one press's messages after their ten seconds; for the officer who pressed.</summary>
public sealed record RefusedReplies(Guid RunId) : IOperation<HeldState>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class RefusedRepliesHandler(Store store) : IHandle<RefusedReplies, HeldState>
{
    public async Task<Outcome<HeldState>> Handle(RefusedReplies operation, Actor actor, CancellationToken stop)
    {
        var rows = await store.Read(db => db.HeldReplies.Where(one => one.RunId == operation.RunId && one.AuthorId == actor.AccountId).OrderBy(one => one.Number)
            .Select(one => new { one.Number, one.RefusedBecause }).ToListAsync(stop), stop);
        return new HeldState(rows.Count(row => row.RefusedBecause is null),
            [.. rows.Where(row => row.RefusedBecause is not null).Select(row => new BulkLine(row.Number, new Refusal("bulk.reply-refused", row.RefusedBecause!)))]);
    }
}
