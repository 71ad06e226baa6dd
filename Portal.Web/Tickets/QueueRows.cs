using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Tickets;

/// <summary>Opens the titles of one page, and only of one page, and says each due date in words.</summary>
internal sealed class QueueRows(Vault vault)
{
    private const int FragmentLength = 110;

    /// <param name="keys">The page, in its order.</param>
    /// <param name="sought">Stems to show a fragment of the report for; empty when nothing is sought.</param>
    public async Task<IReadOnlyList<QueueRow>> Read(PortalDb db, IReadOnlyList<QueueKey> keys, Actor actor, IReadOnlyList<string> sought, DateTimeOffset now, WorkingCalendar calendar, CancellationToken stop)
    {
        var ids = keys.Select(key => key.Id).ToList();
        var isSought = sought.Count > 0;
        var raw = await db.Tickets.Where(TicketSight.For(actor)).Where(ticket => EF.Parameter(ids).Contains(ticket.Id)).Select(ticket => new
        {
            Ticket = ticket,
            // Column by column: of two at once EF would number all reports there are.
            Title = db.Reports.Where(one => one.TicketId == ticket.Id).Select(one => one.TitleSealed).FirstOrDefault(),
            Body = isSought ? db.Reports.Where(one => one.TicketId == ticket.Id).Select(one => one.BodySealed).FirstOrDefault() : null,
            Desa = db.Regions.Where(one => one.Code == ticket.DesaCode).Select(one => one.Name).FirstOrDefault(),
            Kecamatan = db.Regions.Where(one => one.Code == ticket.KecamatanCode).Select(one => one.Name).FirstOrDefault(),
            Category = db.Categories.Where(one => one.Id == ticket.CategoryId).Select(one => one.Name).FirstOrDefault(),
            Assignee = db.Users.Where(one => one.Id == ticket.AssigneeId).Select(one => one.DisplayName).FirstOrDefault(),
            Agency = db.Agencies.Where(one => one.Id == ticket.AgencyId).Select(one => one.ShortName).FirstOrDefault(),
            Paused = ticket.Pauses.Where(one => one.EndedAt == null).Select(one => (DateTimeOffset?)one.StartedAt).FirstOrDefault(),
        }).ToDictionaryAsync(one => one.Ticket.Id, stop);
        return [.. keys.Where(key => raw.ContainsKey(key.Id)).Select(key => (Key: key, One: raw[key.Id])).Select(pair => Row(pair.One.Ticket, actor, pair.Key, calendar) with
        {
            Title = pair.One.Title is { Length: > 0 } title ? vault.Open(title) : ErasedWords.Title,
            Fragment = isSought && pair.One.Body is { Length: > 0 } body ? MarkedText.Around(vault.Open(body), sought, FragmentLength) : null,
            PlaceName = string.Join(", ", new[] { pair.One.Desa, pair.One.Kecamatan }.OfType<string>()), Category = pair.One.Category, Assignee = pair.One.Assignee,
            AgencyShortName = pair.One.Agency, Due = Due(pair.One.Ticket, pair.One.Paused, now, calendar),
        })];
    }

    private static QueueRow Row(Ticket ticket, Actor actor, QueueKey key, WorkingCalendar calendar) => new()
    {
        Id = ticket.Id, Number = ticket.Number, Version = ticket.Version, Title = "", State = ticket.State, ReceivedOn = calendar.LocalDay(ticket.ReceivedAt),
        DueAt = ticket.CurrentDueAt, Unread = ticket.MessagesUnread, Returns = ticket.Returns, AwaitsRuling = ticket.AwaitsRuling, HasDraftWaiting = ticket.HasDraftWaiting && ticket.OpensInside(actor),
        IsConfidential = ticket.IsConfidential, SupportCount = ticket.SupportCount, AwaitsSecondKey = ticket.AwaitsSecondKey && actor.May(Permission.TriageTickets),
        Kind = ticket.Kind, Class = ticket.ClockClass, Channel = ticket.Channel, Key = key,
    };

    internal static DueWords? Due(Ticket ticket, DateTimeOffset? paused, DateTimeOffset now, WorkingCalendar calendar) => ticket switch
    {
        { Channel: Channel.Imported } or { CurrentDueAt: null } => null,
        { State: TicketState.Answered, AnsweredAt: { } answered } => DueWords.Answered(answered, calendar),
        { State: TicketState.Scheduled, PromisedOn: { } promised } => new($"Janji {promised.ShortDay()}", promised < calendar.LocalDay(now) ? DueTone.Late : DueTone.Fine),
        { State: TicketState.AwaitingReporter } when paused is { } since =>
            DueWords.For(ticket.CurrentDueAt.Value, now, calendar, new Pause(since, null, PauseReason.AwaitingReporter, ClockPolicy.Default.ReporterCalendarDays)),
        _ => DueWords.For(ticket.CurrentDueAt.Value, now, calendar),
    };
}
