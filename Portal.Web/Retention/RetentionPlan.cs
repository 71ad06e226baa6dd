using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Retention;

/// <param name="Months">Null: kept until somebody asks for its erasure.</param>
/// <param name="Due">What the coming night would take away under it.</param>
public sealed record RetentionLine(RetentionKind Kind, int? Months, string Basis, int Due, DateTimeOffset? ChangedAt, string? ChangedBy);

/// <param name="Ledger">Newest first; nights that took nothing leave no line.</param>
public sealed record RetentionBook(IReadOnlyList<RetentionLine> Lines, IReadOnlyList<RetentionRun> Ledger, TimeZoneInfo Zone);

/// <summary>The terms as they stand, what they would take away, and what they have taken.</summary>
/// <param name="Draft">Terms that are only being thought about: counted, not saved.</param>
public sealed record RetentionPlan(IReadOnlyDictionary<RetentionKind, int?>? Draft = null) : IOperation<RetentionBook>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class RetentionPlanHandler(Store store, PortalSettings settings, TimeProvider time) : IHandle<RetentionPlan, RetentionBook>
{
    private const int MostLines = 60;

    public Task<Outcome<RetentionBook>> Handle(RetentionPlan operation, Actor actor, CancellationToken stop) => store.Read<Outcome<RetentionBook>>(async db =>
    {
        var terms = await db.RetentionTerms.ToDictionaryAsync(one => one.Kind, stop);
        var names = await db.NamesOf(terms.Values.Select(one => one.ChangedBy), stop);
        var lines = new List<RetentionLine>();
        foreach (var kind in Enum.GetValues<RetentionKind>())
        {
            var term = terms.GetValueOrDefault(kind);
            var months = operation.Draft is { } draft ? draft.GetValueOrDefault(kind) : term?.Months;
            var due = months is { } length ? await db.CountDue(kind, RetentionCount.Before(length, time.GetUtcNow()), stop) : 0;
            lines.Add(new RetentionLine(kind, months, term?.Basis ?? "", due, term?.ChangedAt, term?.ChangedBy is { } by ? names.GetValueOrDefault(by) : null));
        }
        return new RetentionBook(lines, await db.RetentionRuns.OrderByDescending(one => one.Id).Take(MostLines).ToListAsync(stop), settings.Zone);
    }, stop);
}
