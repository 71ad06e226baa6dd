using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Referrals;

internal sealed class OpenWaysHandler(Store store, Vault vault, LetterBook book, WorkingDays days, TimeProvider time) : IHandle<OpenWays, TicketWays>
{
    public Task<Outcome<TicketWays>> Handle(OpenWays operation, Actor actor, CancellationToken stop) => store.Read<Outcome<TicketWays>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).Include(one => one.Contributions).Include(one => one.Dispositions).Include(one => one.Copies).AsSplitQuery().SingleOrDefaultAsync(stop);
        return ticket is null ? Refusal.NotFound : await Fill(db, ticket, actor, stop);
    }, stop);

    private async Task<TicketWays> Fill(PortalDb db, Ticket ticket, Actor actor, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var (inside, admin, today) = (ticket.OpensInside(actor), actor.May(Permission.TriageTickets), now.DayIn(days.Zone));
        var words = await Words(db, ticket, inside, actor, stop);
        var works = actor.May(Permission.HandleTickets);
        var gives = works && ticket.HeldBy(actor) && ticket.AgencyId is not null && ticket.State.IsOpen() && !ticket.TypedFor(actor);
        var asks = works && inside && ticket is { AgencyId: not null, IsConfidential: false } && ticket.State.IsOpen();
        var current = ticket.Dispositions.LastOrDefault(one => one.EndedAt is null);
        return new TicketWays
        {
            Parts = await Parts(db, ticket, inside, actor, words, stop), Chain = inside ? await Chain(db, ticket, words, stop) : [],
            Letters = admin ? await Letters(db, ticket, now, stop) : [],
            Helpers = asks ? await db.Agencies.Where(one => one.IsActive && one.Tier == AgencyTier.Own && one.Id != ticket.AgencyId).OrderBy(one => one.Name).Select(one => new Choice(one.Id, one.Name)).ToListAsync(stop) : [],
            Colleagues = gives ? await db.Colleagues(ticket, today, stop) : [],
            Units = gives ? await db.Units.Where(one => one.AgencyId == ticket.AgencyId).OrderBy(one => one.Name).Select(one => new Choice(one.Id, one.Name)).ToListAsync(stop) : [],
            MayAsk = asks, MayHandIn = works && ticket.State.IsOpen() && ticket.Contributions.Any(one => one.AgencyId == actor.AgencyId && one.IsOwed),
            MayGive = gives, MayHandBack = gives && current?.IsFor(actor) == true && ticket.Dispositions.Any(one => one.Way != Domain.Dispositions.DispositionWay.Back && one.FromId is not null && one.IsFor(actor)),
            ByLetter = ticket.TypedFor(actor), Today = today, Zone = days.Zone,
            MayTurnToLetter = admin && ticket is { AgencyId: not null, ByLetter: false, IsConduct: false } && ticket.State.IsOpen() && !await db.HasOfficers(ticket.AgencyId, today, stop),
        };
    }

    // A contributor opens the texts of its own part and no others.
    private static async Task<Dictionary<Guid, byte[]>> Words(PortalDb db, Ticket ticket, bool inside, Actor actor, CancellationToken stop)
    {
        var ids = ticket.Contributions.Where(one => inside || one.AgencyId == actor.AgencyId).SelectMany(one => new[] { one.InstructionId, one.PartId }).OfType<Guid>().ToList();
        if (inside) ids.AddRange(ticket.Dispositions.Select(one => one.TextId));
        return ids.Count == 0 ? [] : await db.Texts.Where(one => one.TicketId == ticket.Id && ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.BodySealed, stop);
    }

    private async Task<List<PartRow>> Parts(PortalDb db, Ticket ticket, bool inside, Actor actor, Dictionary<Guid, byte[]> words, CancellationToken stop)
    {
        var ids = ticket.Contributions.Select(one => one.AgencyId).Distinct().ToList();
        var names = await db.Agencies.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return [.. ticket.Contributions.Where(one => inside || ids.Contains(actor.AgencyId ?? 0)).OrderBy(one => one.AskedAt).Select(one =>
            new PartRow(one.AgencyId, names.GetValueOrDefault(one.AgencyId, ""), one.AgencyId == actor.AgencyId, Said(words, one.InstructionId), one.DueOn, one.AskedAt)
            {
                Part = Said(words, one.PartId), HandedInAt = one.HandedInAt, IsReleased = one.EndedAt is not null && one.HandedInAt is null,
            })];
    }

    private async Task<List<DispositionRow>> Chain(PortalDb db, Ticket ticket, Dictionary<Guid, byte[]> words, CancellationToken stop)
    {
        if (ticket.Dispositions.Count == 0) return [];
        var names = await db.NamesOf(ticket.Dispositions.SelectMany(one => new[] { one.FromId, one.ToId }), stop);
        var units = ticket.Dispositions.SelectMany(one => new[] { one.FromUnitId, one.ToUnitId }).OfType<int>().Distinct().ToList();
        var unitNames = await db.NamesOfUnits(units, stop);
        string Who(Guid? person, int? unit) => string.Join(", ", new[] { person is { } id ? names.GetValueOrDefault(id, "petugas") : null, unit is { } one ? unitNames.GetValueOrDefault(one) : null }.OfType<string>());
        return [.. ticket.Dispositions.OrderBy(one => one.Id).Select(one => new DispositionRow(one.Way, Who(one.FromId, one.FromUnitId), Who(one.ToId, one.ToUnitId), Said(words, one.TextId) ?? "", one.DueOn, one.GivenAt, one.EndedAt is null))];
    }

    private async Task<List<LetterRow>> Letters(PortalDb db, Ticket ticket, DateTimeOffset now, CancellationToken stop)
    {
        var letters = await db.OutsideLetters.Where(one => one.TicketId == ticket.Id).ToListAsync(stop);
        if (letters.Count == 0) return [];
        var replies = await db.OutsideReplies.Where(one => one.TicketId == ticket.Id).Join(db.Texts, one => one.TextId, text => text.Id, (one, text) => new { Reply = one, text.BodySealed }).ToListAsync(stop);
        var owners = letters.ConvertAll(one => one.AgencyId);
        var names = await db.Agencies.Where(one => owners.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return [.. letters.OrderByDescending(one => one.WrittenAt).Select(one => new LetterRow(one.Id, one.Number, names.GetValueOrDefault(one.AgencyId, ""), one.WrittenAt,
            one.Bar(now) is null ? book.Link(one) : null, one.LinkEndsAt,
            [.. replies.Where(row => row.Reply.LetterId == one.Id).OrderByDescending(row => row.Reply.ReceivedAt)
                .Select(row => new ReplyRow(row.Reply.Id, vault.Open(row.Reply.SenderSealed), vault.Open(row.BodySealed), row.Reply.ReceivedAt, row.Reply.Verdict))]))];
    }

    private string? Said(Dictionary<Guid, byte[]> words, Guid? id) => id is { } text && words.TryGetValue(text, out var body) ? vault.Open(body) : null;
}
