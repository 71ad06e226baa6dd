using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <param name="Metres">Null where one of the two has no coordinates.</param>
/// <param name="Why">"120 m · kategori sama · kata sama: lubang, pasar"</param>
public sealed record NearTicket(string Number, string Title, TicketState State, DateTimeOffset ReceivedAt, int? Metres, string Why, double? Latitude, double? Longitude);

/// <summary>Tickets around this one that may be about the same thing, as far as the reader sees any: the likeliest first.</summary>
public sealed record NearbyTickets(string Number) : IOperation<IReadOnlyList<NearTicket>>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class NearbyTicketsHandler(Store store, Vault vault) : IHandle<NearbyTickets, IReadOnlyList<NearTicket>>
{
    private const int Shown = 6, Looked = 300, WordsShown = 3;
    private static readonly TimeSpan Back = TimeSpan.FromDays(180);

    public Task<Outcome<IReadOnlyList<NearTicket>>> Handle(NearbyTickets operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<NearTicket>>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop);
        if (ticket is null) return Refusal.NotFound;
        if (ticket.KecamatanCode is null) return Array.Empty<NearTicket>();
        var own = await db.Reports.Where(one => one.TicketId == ticket.Id).Select(one => new { one.TitleSealed, one.BodySealed }).SingleOrDefaultAsync(stop);
        var told = Stems.Of($"{vault.Open(own?.TitleSealed)} {vault.Open(own?.BodySealed)}");
        var around = await Around(db, actor, ticket).ToListAsync(stop);
        return around.Select(one => Near(ticket, told, one.Ticket, vault.Open(one.Title))).OfType<Scored>().OrderByDescending(one => one.Score).Take(Shown).Select(one => one.Row).ToArray();
    }, stop);

    private static IQueryable<Candidate> Around(PortalDb db, Actor actor, Ticket ticket)
    {
        var (from, to) = (ticket.ReceivedAt - Back, ticket.ReceivedAt + Back);
        return db.Tickets.Where(TicketSight.For(actor)).Where(one => one.KecamatanCode == ticket.KecamatanCode && one.ReceivedAt > from && one.ReceivedAt < to && one.Id != ticket.Id)
            .OrderByDescending(one => one.ReceivedAt).Take(Looked)
            .Select(one => new Candidate { Ticket = one, Title = db.Reports.Where(report => report.TicketId == one.Id).Select(report => report.TitleSealed).FirstOrDefault() });
    }

    private static Scored? Near(Ticket ticket, string told, Ticket other, string title)
    {
        var (mine, theirs) = (Like(ticket, told), Like(other, Stems.Of(title)));
        var metres = Likeness.Metres(mine, theirs);
        if (metres > Likeness.ReachMetres || (metres is null && ticket.DesaCode != other.DesaCode)) return null;
        var shared = Stems.Words(title).Where(word => told.Contains($" {word} ", StringComparison.Ordinal)).Take(WordsShown).ToList();
        var sameCategory = ticket.CategoryId is not null && ticket.CategoryId == other.CategoryId;
        // Without a point on the map a shared desa alone says nothing.
        if (shared.Count == 0 && !(sameCategory && metres is not null)) return null;
        var score = Likeness.Of(mine, theirs) + (metres is { } far ? 1 - far / Likeness.ReachMetres : 0) + (sameCategory ? 0.5 : 0) + 0.25 * shared.Count;
        var rounded = metres is { } exact ? Math.Max(10, (int)Math.Round(exact / 10) * 10) : (int?)null;
        var why = string.Join(" · ", new[] { rounded is { } near ? $"{Ui.IndonesianDates.Grouped(near)} m" : "desa yang sama", sameCategory ? "kategori sama" : null, shared.Count > 0 ? $"kata sama: {string.Join(", ", shared)}" : null }.OfType<string>());
        return new(score, new NearTicket(other.Number, title, other.State, other.ReceivedAt, rounded, why, other.Latitude, other.Longitude));
    }

    private static LikeReport Like(Ticket ticket, string stems) => new(stems, ticket.CategoryId, ticket.DesaCode, ticket.KecamatanCode, ticket.Latitude, ticket.Longitude);

    private sealed record Scored(double Score, NearTicket Row);

    private sealed class Candidate
    {
        public required Ticket Ticket { get; init; }
        public byte[]? Title { get; init; }
    }
}
