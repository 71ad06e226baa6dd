using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Audit;

/// <param name="Reason">As the officer wrote it.</param>
public sealed record IdentityOpening(long Position, string Number, string Who, DateTimeOffset At, string Reason);

/// <summary>Every time a reporter's identity was opened: who, when, of which report, and why. Whose identity it was is not said here either.</summary>
public sealed record IdentityOpenings(long? Before = null) : IOperation<TrailPage<IdentityOpening>>
{
    public const int Page = 100;

    public static Permission Needs => Permission.ReadAudit;
}

internal sealed class IdentityOpeningsHandler(Store store, Vault vault) : IHandle<IdentityOpenings, TrailPage<IdentityOpening>>
{
    public Task<Outcome<TrailPage<IdentityOpening>>> Handle(IdentityOpenings operation, Actor actor, CancellationToken stop) => store.Read<Outcome<TrailPage<IdentityOpening>>>(async db =>
    {
        var before = operation.Before ?? long.MaxValue;
        var opened = await db.Events.Where(one => one.Type == TicketEventType.IdentityOpened && one.Position < before).OrderByDescending(one => one.Position).Take(IdentityOpenings.Page + 1)
            .Select(one => new { one.Position, one.Ticket.Number, one.ActorId, one.At, one.TextId }).ToListAsync(stop);
        var texts = opened.Select(one => one.TextId).OfType<Guid>().ToList();
        var names = await db.NamesOf(opened.Select(one => one.ActorId), stop);
        var reasons = await db.Texts.Where(one => texts.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.BodySealed, stop);
        List<IdentityOpening> rows = [.. opened.Take(IdentityOpenings.Page).Select(one => new IdentityOpening(one.Position, one.Number, one.ActorId is { } id ? names.GetValueOrDefault(id, "Akun yang sudah dihapus") : "Petugas", one.At,
            one.TextId is { } text && reasons.TryGetValue(text, out var words) ? vault.Open(words) : ""))];
        return new TrailPage<IdentityOpening>(rows, opened.Count > rows.Count ? rows[^1].Position : null);
    }, stop);
}
