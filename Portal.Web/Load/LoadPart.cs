using System.Collections.Concurrent;
using Portal.Domain.Board;
using Portal.Domain.Reports;
using Portal.Domain.Referrals;
using Portal.Domain.Tickets;
using Portal.Web.Search;
using Portal.Web.Storage;

namespace Portal.Web.Load;

/// <summary>The tables a load writes to, in the order their keys need.</summary>
internal sealed class LoadTables(PortalDb db)
{
    public BulkTable Tickets { get; } = new(db, typeof(Ticket));
    public BulkTable Reports { get; } = new(db, typeof(Report));
    public BulkTable Events { get; } = new(db, typeof(TicketEvent));
    public BulkTable Referrals { get; } = new(db, typeof(Referral), nameof(Referral.Id));
    public BulkTable Answers { get; } = new(db, typeof(Answer));
    public BulkTable Figures { get; } = new(db, typeof(FigureTicket));
}

/// <summary>A thousand tickets or so, taken apart into rows; positions in the log are given when they are written.</summary>
internal sealed class LoadPart(TimeZoneInfo zone, DateTimeOffset hoursFrom)
{
    public List<object?[]> Tickets { get; } = [];
    public List<object?[]> Reports { get; } = [];
    public List<object?[]> Events { get; } = [];
    public List<object?[]> Referrals { get; } = [];
    public List<object?[]> Answers { get; } = [];
    public List<object?[]> Figures { get; } = [];
    public List<object?[]> Terms { get; } = [];
    public Dictionary<FigureKey, int> Cells { get; } = [];
    public FlowLedger Flows { get; } = new(zone);
    public HourLedger Hours { get; } = new(hoursFrom);
}

/// <summary>Chains, counts and indexes told tickets as the store, the projector and the follower would, without asking the database. Parts are pressed side by side.</summary>
internal sealed class LoadPress(LoadTables tables, Vault vault, SearchTerms terms, TimeZoneInfo zone, DateTimeOffset now)
{
    private readonly ConcurrentDictionary<string, string> phrases = new(StringComparer.Ordinal);

    public LoadPart Part() => new(zone, now - HourLedger.Kept);

    public void Add(LoadPart part, long id, LoadedTicket told)
    {
        var ticket = told.Ticket;
        foreach (var one in ticket.NewEvents)
        {
            one.PreviousHash = ticket.ChainHash;
            one.Hash = ticket.ChainHash = vault.ChainHash(EventLog.Canonical(one, ticket.Number));
            part.Events.Add(Given(tables.Events, one, nameof(TicketEvent.TicketId), id));
        }
        part.Tickets.Add(Given(tables.Tickets, ticket, nameof(Ticket.Id), id));
        part.Reports.Add(Given(tables.Reports, told.Report, nameof(Report.TicketId), id));
        foreach (var one in ticket.Referrals) part.Referrals.Add(Given(tables.Referrals, one, nameof(Referral.TicketId), id));
        if (told.Answer is { } answer) part.Answers.Add(Given(tables.Answers, answer, nameof(Answer.TicketId), id));
        Count(part, id, ticket);
        part.Terms.Add([id, Terms(ticket, told.Words)]);
    }

    private void Count(LoadPart part, long id, Ticket ticket)
    {
        var figure = new FigureTicket { TicketId = id, ReceivedAt = ticket.NewEvents[0].At, ReceivedOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(ticket.ReceivedAt, zone).DateTime) };
        foreach (var one in ticket.NewEvents)
        {
            part.Hours.Count(figure, one, isNew: one.Sequence == 1);
            part.Flows.Count(figure, one, isNew: one.Sequence == 1);
            figure.Take(one);
        }
        foreach (var cell in figure.Cells) part.Cells[cell] = part.Cells.GetValueOrDefault(cell) + 1;
        part.Figures.Add(tables.Figures.Row(figure));
    }

    private string Terms(Ticket ticket, IEnumerable<string> words)
    {
        var readers = ticket.AgencyId is { } lead ? new[] { lead } : [];
        return string.Join(' ', [.. words.Select(TermsOf), terms.Of("", readers, ticket.CategoryId, SearchBook.PlacesOf(ticket))]);
    }

    private string TermsOf(string phrase) => phrases.GetOrAdd(phrase, one => terms.Of(one, [], null, []));

    private static object?[] Given(BulkTable table, object entity, string key, long id)
    {
        var row = table.Row(entity);
        row[table.PlaceOf(key)] = id;
        return row;
    }
}
