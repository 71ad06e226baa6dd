using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>Published reports as data, the newest first: published words, codes and dates, and nothing else.</summary>
public sealed record OpenReports(PublicFilter Filter, PublicCursor? After = null, int Limit = OpenReports.Usual) : IOperation<OpenPage>
{
    public const int Usual = 500, Most = 1000;

    public static Permission Needs => Permission.Anyone;
}

public sealed record OpenPage(IReadOnlyList<OpenReport> Reports, PublicCursor? Next);

public sealed record OpenReport
{
    public required long TicketId { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required TicketState State { get; init; }
    public ClosingKind? Closing { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public string? Category { get; init; }
    public string? Agency { get; init; }
    public string? Kecamatan { get; init; }
    public string? Desa { get; init; }
    public string? AreaCode { get; init; }
    public int Supports { get; init; }
    public PublicSpot? Spot { get; init; }
}

internal sealed class OpenReportsHandler(Store store, PortalSettings settings) : IHandle<OpenReports, OpenPage>
{
    public async Task<Outcome<OpenPage>> Handle(OpenReports operation, Actor actor, CancellationToken stop) => await store.Read<Outcome<OpenPage>>(async db =>
    {
        var limit = Math.Clamp(operation.Limit, 1, OpenReports.Most);
        var found = await db.Matching(operation.Filter, settings.Zone, stop);
        if (operation.After is { } after)
            found = found.Where(one => one.Words.PublishedAt < after.At || (one.Words.PublishedAt == after.At && one.Words.TicketId < after.TicketId));
        var rows = await found.OrderByDescending(one => one.Words.PublishedAt).ThenByDescending(one => one.Words.TicketId).Take(limit + 1).ToListAsync(stop);
        var names = await PublicNames.Read(db, rows.Select(row => row.Ticket), stop);
        var shown = rows.Take(limit).Select(row => Row(row, names)).ToList();
        return new OpenPage(shown, rows.Count > limit ? new PublicCursor(shown[^1].PublishedAt, shown[^1].TicketId) : null);
    }, stop);

    private static OpenReport Row(Shown one, PublicNames names) => new()
    {
        TicketId = one.Ticket.Id, Number = one.Ticket.Number, Title = one.Words.Title, Text = one.Words.Text, State = one.Ticket.State, Closing = one.Ticket.ClosingKind,
        ReceivedAt = one.Ticket.ReceivedAt, PublishedAt = one.Words.PublishedAt!.Value, ClosedAt = one.Ticket.ClosedAt,
        Category = names.Category(one.Ticket), Agency = names.Agency(one.Ticket), Kecamatan = names.Area(one.Ticket.KecamatanCode), Desa = names.Area(one.Ticket.DesaCode),
        AreaCode = one.Ticket.DesaCode ?? one.Ticket.KecamatanCode ?? one.Ticket.RegencyCode, Supports = one.Ticket.SupportCount, Spot = PublicSpot.Of(one.Ticket.Visibility, one.Ticket.Latitude, one.Ticket.Longitude),
    };
}
