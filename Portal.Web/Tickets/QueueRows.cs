using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Tickets;

/// <summary>Opens the titles of one page, and only of one page, and says each due date in words.</summary>
internal sealed class QueueRows(Vault vault)
{
    public async Task<IReadOnlyList<QueueRow>> Read(PortalDb db, IQueryable<Ticket> page, Actor actor, QueueSort sort, DateTimeOffset now, WorkingCalendar calendar, CancellationToken stop)
    {
        var raw = await page.Select(ticket => new
        {
            Ticket = ticket,
            Title = db.Reports.Where(one => one.TicketId == ticket.Id).Select(one => one.TitleSealed).FirstOrDefault(),
            Desa = db.Regions.Where(one => one.Code == ticket.DesaCode).Select(one => one.Name).FirstOrDefault(),
            Kecamatan = db.Regions.Where(one => one.Code == ticket.KecamatanCode).Select(one => one.Name).FirstOrDefault(),
            Assignee = db.Users.Where(one => one.Id == ticket.AssigneeId).Select(one => one.DisplayName).FirstOrDefault(),
            Agency = db.Agencies.Where(one => one.Id == ticket.AgencyId).Select(one => one.ShortName).FirstOrDefault(),
            Paused = ticket.Pauses.Where(one => one.EndedAt == null).Select(one => (DateTimeOffset?)one.StartedAt).FirstOrDefault(),
        }).ToListAsync(stop);
        return [.. raw.Select(one => Row(one.Ticket, actor, one.Title is { Length: > 0 } title ? vault.Open(title) : ErasedWords.Title, sort, calendar) with
        {
            PlaceName = string.Join(", ", new[] { one.Desa, one.Kecamatan }.OfType<string>()), Assignee = one.Assignee, AgencyShortName = one.Agency,
            Due = Due(one.Ticket, one.Paused, now, calendar),
        })];
    }

    private static QueueRow Row(Ticket ticket, Actor actor, string title, QueueSort sort, WorkingCalendar calendar) => new()
    {
        Id = ticket.Id, Number = ticket.Number, Version = ticket.Version, Title = title, State = ticket.State, ReceivedOn = calendar.LocalDay(ticket.ReceivedAt),
        DueAt = ticket.CurrentDueAt, Unread = ticket.MessagesUnread, Returns = ticket.Returns, AwaitsRuling = ticket.AwaitsRuling, HasDraftWaiting = ticket.HasDraftWaiting && ticket.OpensInside(actor),
        IsConfidential = ticket.IsConfidential, SupportCount = ticket.SupportCount, AwaitsSecondKey = ticket.AwaitsSecondKey && actor.May(Permission.TriageTickets),
        Key = sort switch { QueueSort.Due => new(ticket.DueAt, ticket.Id), QueueSort.Newest => new(ticket.ReceivedAt, ticket.Id), QueueSort.Support => QueueKey.Of(ticket.SupportCount, ticket.Id) },
    };

    private static DueWords? Due(Ticket ticket, DateTimeOffset? paused, DateTimeOffset now, WorkingCalendar calendar) => ticket switch
    {
        { Channel: Channel.Imported } or { CurrentDueAt: null } => null,
        { State: TicketState.Answered, AnsweredAt: { } answered } => DueWords.Answered(answered, calendar),
        { State: TicketState.Scheduled, PromisedOn: { } promised } => new($"Janji {promised.ShortDay()}", promised < calendar.LocalDay(now) ? DueTone.Late : DueTone.Fine),
        { State: TicketState.AwaitingReporter } when paused is { } since =>
            DueWords.For(ticket.CurrentDueAt.Value, now, calendar, new Pause(since, null, PauseReason.AwaitingReporter, ClockPolicy.Default.ReporterCalendarDays)),
        _ => DueWords.For(ticket.CurrentDueAt.Value, now, calendar),
    };
}
