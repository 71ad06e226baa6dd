using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Public;

namespace Portal.Web.Audit;

/// <param name="Who">The officer's name; "Pelapor" or "Sistem" where there is none.</param>
/// <param name="Facts">The codes and numbers of the event as they were hashed.</param>
/// <param name="Details">The same in words.</param>
public sealed record AuditRow(long Position, string Number, int Sequence, TicketEventType Type, DateTimeOffset At, string Who, string Facts, string Details, string Hash);

/// <param name="Next">Position to go on below; null at the end.</param>
public sealed record TrailPage<T>(IReadOnlyList<T> Rows, long? Next);

/// <summary>Lines of the event log, newest first. It holds no word anybody wrote: those who check the chain need none.</summary>
public sealed record AuditTrail(AuditAsk Ask, int Take = AuditTrail.Usual) : IOperation<TrailPage<AuditRow>>
{
    public const int Usual = 50, Most = 1000;

    public static Permission Needs => Permission.ReadAudit;
}

internal sealed class AuditTrailHandler(Store store, PortalSettings settings) : IHandle<AuditTrail, TrailPage<AuditRow>>
{
    public Task<Outcome<TrailPage<AuditRow>>> Handle(AuditTrail operation, Actor actor, CancellationToken stop) => store.Read<Outcome<TrailPage<AuditRow>>>(async db =>
    {
        var (ask, take) = (operation.Ask, Math.Clamp(operation.Take, 1, AuditTrail.Most));
        var events = await Narrow(db, ask, stop);
        var found = await events.OrderByDescending(one => one.Position).Take(take + 1).Select(one => new { one.Position, one.Ticket.Number, one.Sequence, one.Type, one.At, one.ActorId, one.Source, one.Facts, one.Hash }).ToListAsync(stop);
        var words = await AuditFacts.Read(db, found.Select(one => one.Facts), settings.Zone, stop);
        var names = await db.NamesOf(found.Select(one => one.ActorId), stop);
        string Who(Guid? id, EventSource source) => source switch
        {
            EventSource.Officer => id is { } known ? names.GetValueOrDefault(known, "Akun yang sudah dihapus") : "Petugas",
            EventSource.Reporter => "Pelapor",
            EventSource.System => "Sistem",
        };
        List<AuditRow> rows = [.. found.Take(take).Select(one => new AuditRow(one.Position, one.Number, one.Sequence, one.Type, one.At, Who(one.ActorId, one.Source), one.Facts, words.Words(one.Type, one.Facts), one.Hash))];
        return new TrailPage<AuditRow>(rows, found.Count > take ? rows[^1].Position : null);
    }, stop);

    private async Task<IQueryable<TicketEvent>> Narrow(PortalDb db, AuditAsk ask, CancellationToken stop)
    {
        var events = db.Events.AsQueryable();
        if (ask.Before is { } before) events = events.Where(one => one.Position < before);
        if (ask.Number is { } number)
        {
            var ticket = await db.Tickets.Where(one => one.Number == number || one.FormerNumber == number).Select(one => (long?)one.Id).FirstOrDefaultAsync(stop) ?? 0;
            events = events.Where(one => one.TicketId == ticket);
        }
        if (ask.Who is { } who)
        {
            var people = await db.OfficersCalled(who, stop);
            events = events.Where(one => people.Contains(one.ActorId));
        }
        // Written out, so that its own index of few rows is used.
        if (ask.Type == TicketEventType.IdentityOpened) events = events.Where(one => one.Type == TicketEventType.IdentityOpened);
        else if (ask.Type is { } type) events = events.Where(one => one.Type == type);
        if (ask.From?.StartsAt(settings.Zone) is { } from) events = events.Where(one => one.At >= from);
        if (ask.Until?.AddDays(1).StartsAt(settings.Zone) is { } until) events = events.Where(one => one.At < until);
        return events;
    }
}

internal static class OfficerNames
{
    /// <param name="who">Part of a name or user name, in large or small letters.</param>
    public static async Task<List<Guid?>> OfficersCalled(this PortalDb db, string who, CancellationToken stop)
    {
        // A few hundred names: read here, so that large and small letters are the same on both databases.
        var officers = await db.Users.Where(one => !one.IsCitizen).Select(one => new { one.Id, Names = one.DisplayName + " " + one.UserName }).ToListAsync(stop);
        return [.. officers.Where(one => one.Names.Contains(who, StringComparison.OrdinalIgnoreCase)).Select(one => (Guid?)one.Id)];
    }
}
