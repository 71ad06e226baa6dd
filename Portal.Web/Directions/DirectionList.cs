using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Directions;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Directions;

/// <param name="At">When it was read: what is late is late at that moment.</param>
public sealed record DirectionLine(string Number, string Subject, string Agency, DirectionState State, DateTimeOffset GivenAt, DateTimeOffset AcknowledgeBy, DateTimeOffset? AcknowledgedAt, DateTimeOffset DueAt, DateTimeOffset At)
{
    public bool IsIgnored => State == DirectionState.Given && AcknowledgeBy < At;

    public bool IsLate => State is DirectionState.Given or DirectionState.Acknowledged && DueAt < At;
}

/// <summary>Those that are open, those not taken note of first; then the ones that ended last.</summary>
public sealed record DirectionList : IOperation<IReadOnlyList<DirectionLine>>
{
    public static Permission Needs => Permission.ReadDirections;
}

internal sealed class DirectionListHandler(Store store, TimeProvider time) : IHandle<DirectionList, IReadOnlyList<DirectionLine>>
{
    private const int Most = 200;

    public Task<Outcome<IReadOnlyList<DirectionLine>>> Handle(DirectionList operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<DirectionLine>>>(async db =>
        (await DirectionLines.Read(db, db.Directions.Seen(actor), time.GetUtcNow(), Most, stop)).ToArray(), stop);
}

internal static class DirectionLines
{
    /// <summary>Those whose end nobody has said yet: <see cref="Direction.IsOpen"/> as a query.</summary>
    public static IQueryable<Direction> OpenOnes(this IQueryable<Direction> directions) => directions.Where(one => one.State != DirectionState.Done && one.State != DirectionState.Withdrawn);

    public static async Task<List<DirectionLine>> Read(PortalDb db, IQueryable<Direction> directions, DateTimeOffset now, int most, CancellationToken stop)
    {
        var agencies = await db.NamesOfOffices(stop);
        // Before they are cut: the oldest that nobody has confirmed is the last that may be missing.
        var rows = await directions.OrderBy(one => one.EndedAt != null).ThenBy(one => one.EndedAt != null ? 3 : one.State == DirectionState.Given ? 0 : one.State == DirectionState.Acknowledged ? 1 : 2)
            .ThenByDescending(one => one.EndedAt).ThenBy(one => one.DueAt).ThenBy(one => one.Id).Take(most)
            .Select(one => new { one.Number, one.Subject, one.AgencyId, one.State, one.GivenAt, one.AcknowledgeBy, one.AcknowledgedAt, one.DueAt, one.EndedAt }).ToListAsync(stop);
        return [.. rows.Select(one => new DirectionLine(one.Number, one.Subject, agencies.GetValueOrDefault(one.AgencyId, ""), one.State, one.GivenAt, one.AcknowledgeBy, one.AcknowledgedAt, one.DueAt, now))];
    }
}

/// <summary>One arahan with its words and its history.</summary>
public sealed record OpenDirection(string Number) : IOperation<DirectionView>
{
    public static Permission Needs => Permission.ReadDirections;
}

/// <param name="Words">What the leader wrote.</param>
/// <param name="Ticket">Number of the ticket it was given from.</param>
public sealed record DirectionView(DirectionLine Line, string Words, string? Ticket, string? Figure, IReadOnlyList<DirectionEvent> History, TimeZoneInfo Zone)
{
    public bool MayAcknowledge { get; init; }
    public bool MayReport { get; init; }
    public bool MayJudge { get; init; }
    public bool MayWithdraw { get; init; }
}

/// <param name="Who">Null for the clock.</param>
public sealed record DirectionEvent(DirectionStepKind Kind, DateTimeOffset At, string? Who, string Words)
{
    public IReadOnlyList<DirectionFile> Files { get; init; } = [];
}

/// <summary>Opens under <c>/berkas/{id}</c>.</summary>
public sealed record DirectionFile(Guid Id, string MediaType, long Size)
{
    public bool IsVoice => MediaType.StartsWith("audio/", StringComparison.Ordinal);
}

internal sealed class OpenDirectionHandler(Store store, Vault vault, WorkingDays days, TimeProvider time) : IHandle<OpenDirection, DirectionView>
{
    public Task<Outcome<DirectionView>> Handle(OpenDirection operation, Actor actor, CancellationToken stop) => store.Read<Outcome<DirectionView>>(async db =>
    {
        if (await db.Directions.AsNoTracking().Seen(actor).Include(one => one.Steps).ThenInclude(step => step.Files).SingleOrDefaultAsync(one => one.Number == operation.Number, stop) is not { } direction) return Refusal.NotFound;
        var line = (await DirectionLines.Read(db, db.Directions.Where(one => one.Id == direction.Id), time.GetUtcNow(), 1, stop))[0];
        var names = await db.NamesOf(direction.Steps.Select(step => step.ActorId), stop);
        var history = direction.Steps.OrderBy(step => step.Id).Select(step => new DirectionEvent(step.Kind, step.At, step.ActorId is { } who ? names.GetValueOrDefault(who, "Petugas") : null, vault.Open(step.WordsSealed)) { Files = [.. step.Files.OrderBy(file => file.StoredAt).Select(file => new DirectionFile(file.Id, file.MediaType, file.Size))] }).ToList();
        var (here, gives) = (direction.IsAt(actor), actor.May(Permission.GiveDirections));
        return new DirectionView(line, history[0].Words, await db.Tickets.Where(one => one.Id == direction.TicketId).Select(one => one.Number).SingleOrDefaultAsync(stop), direction.Figure, history, days.Zone)
        {
            MayAcknowledge = here && direction.State == DirectionState.Given, MayReport = here && direction.State == DirectionState.Acknowledged,
            MayJudge = gives && direction.State == DirectionState.Reported, MayWithdraw = gives && direction.IsOpen,
        };
    }, stop);
}
