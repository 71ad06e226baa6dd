using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>A mail that is late or given up: never whom it is for, never what it says.</summary>
public sealed record StuckMail(Guid Id, DateTimeOffset CreatedAt, int Tries, DateTimeOffset? DeadAt, DateTimeOffset NextTryAt, string? LastError);

public sealed record OutboxFigures(int Waiting, int Sent, int Dead, IReadOnlyList<StuckMail> Stuck);

/// <summary>How the mail is doing.</summary>
public sealed record OutboxState : IOperation<OutboxFigures>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class OutboxStateHandler(Store store) : IHandle<OutboxState, OutboxFigures>
{
    private const int Shown = 100;

    public Task<Outcome<OutboxFigures>> Handle(OutboxState operation, Actor actor, CancellationToken stop) => store.Read<Outcome<OutboxFigures>>(async db => new OutboxFigures(
        await db.Outbox.CountAsync(one => one.SentAt == null && one.DeadAt == null, stop),
        await db.Outbox.CountAsync(one => one.SentAt != null, stop),
        await db.Outbox.CountAsync(one => one.DeadAt != null, stop),
        await db.Outbox.Where(one => one.SentAt == null && one.Tries > 0).OrderBy(one => one.Id).Take(Shown)
            .Select(one => new StuckMail(one.Id, one.CreatedAt, one.Tries, one.DeadAt, one.NextTryAt, one.LastError)).ToListAsync(stop)), stop);
}

/// <summary>Tries a late or given-up mail again, from the start.</summary>
public sealed record RetryMail(Guid Id) : IOperation<Done>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class RetryMailHandler(Store store, TimeProvider time) : IHandle<RetryMail, Done>
{
    public Task<Outcome<Done>> Handle(RetryMail operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var mail = await db.Outbox.SingleOrDefaultAsync(one => one.Id == operation.Id && one.SentAt == null, stop);
        if (mail is null) return Refusal.NotFound;
        (mail.DeadAt, mail.Tries, mail.NextTryAt) = (null, 0, time.GetUtcNow());
        return Done.It;
    }, stop);
}
