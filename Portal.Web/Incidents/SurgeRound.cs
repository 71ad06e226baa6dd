using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Alerts;
using Portal.Domain.Board;
using Portal.Domain.Incidents;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Alerts;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Incidents;

/// <summary>Looks each minute whether similar reports come thick in one place. Only what came in within the rule's time is read, and no confidential report ever.</summary>
internal sealed class SurgeRound(Store store, Vault vault, PortalSettings settings, TimeProvider time)
{
    private const int MostLooked = 300;

    /// <summary>Where a ticket may still follow another.</summary>
    internal static readonly List<TicketState> Joinable = [.. Enum.GetValues<TicketState>().Where(state => TicketFlow.Allows(state, TicketAct.Merge))];
    private static readonly AlertOrders Orders = new(AlertAudience.InstanceAdmins, AlertAudience.Leaders, 60, 21, 6);

    /// <returns>How many proposals were made or grew.</returns>
    public async Task<int> Look(CancellationToken stop)
    {
        await Settle(stop);
        var now = time.GetUtcNow();
        var (rule, groups) = await store.Read(async db =>
        {
            var kept = await db.SurgeRule(stop);
            return (kept, kept.IsOn ? Surge.Find(await Fresh(db, now.AddMinutes(-kept.Minutes), stop), kept) : []);
        }, stop);
        var moved = 0;
        foreach (var group in groups)
            if ((await store.Write<Done>(async db => await Keep(db, group, rule, now, stop) ? Done.It : IncidentRefusals.ProposalDecided, stop)).Succeeded) moved++;
        return moved;
    }

    private async Task<List<SurgeReport>> Fresh(PortalDb db, DateTimeOffset since, CancellationToken stop)
    {
        // What was decided once is not proposed again.
        var tickets = await db.Tickets.Where(one => one.ReceivedAt > since && Joinable.Contains(one.State) && one.Channel != Channel.Imported && (one.Visibility & Visibility.Confidential) == 0 && !one.IsConduct && one.SplitFromId == null
                && !db.IncidentProposals.Any(proposal => proposal.State != ProposalState.Waiting && proposal.Members.Any(member => member.TicketId == one.Id)))
            .OrderByDescending(one => one.ReceivedAt).Take(MostLooked)
            .Select(one => new { one.Id, one.CategoryId, one.DesaCode, one.KecamatanCode, one.Latitude, one.Longitude, one.ReceivedAt, Followers = db.Tickets.Count(other => other.MergedIntoId == one.Id) }).ToListAsync(stop);
        var ids = tickets.ConvertAll(one => one.Id);
        var words = await db.Reports.Where(one => ids.Contains(one.TicketId) && one.ErasedAt == null).ToDictionaryAsync(one => one.TicketId, one => new { one.TitleSealed, one.BodySealed }, stop);
        return tickets.ConvertAll(one => new SurgeReport(one.Id, new LikeReport(words.TryGetValue(one.Id, out var said) ? Stems.Of(vault.Open(said.TitleSealed) + " " + vault.Open(said.BodySealed)) : " ",
            one.CategoryId, one.DesaCode, one.KecamatanCode, one.Latitude, one.Longitude), one.ReceivedAt, one.Followers));
    }

    private async Task<bool> Keep(PortalDb db, SurgeGroup group, SurgeRule rule, DateTimeOffset now, CancellationToken stop)
    {
        var ids = group.Reports.Select(one => one.TicketId).ToList();
        if (await db.IncidentProposals.Include(one => one.Members).FirstOrDefaultAsync(one => one.State == ProposalState.Waiting && one.Members.Any(member => ids.Contains(member.TicketId)), stop) is { } waiting) return waiting.Grow(ids);
        var proposal = IncidentProposal.Of(group, now);
        db.IncidentProposals.Add(proposal);
        await db.SaveChangesAsync(stop);
        var place = await db.Regions.Where(one => one.Code == proposal.KecamatanCode).Select(one => one.Name).SingleOrDefaultAsync(stop) ?? AlertPlaces.Everything;
        var category = await db.Categories.Where(one => one.Id == proposal.CategoryId).Select(one => one.Name).SingleOrDefaultAsync(stop);
        await AlertBook.Raise(db, new AlertCall("", SurgeRows.KeyOf(proposal.Id), null, "Lonjakan laporan serupa", $"{ids.Count.Grouped()} laporan{(category is null ? "" : $" {category}")} dalam {TimeSpan.FromMinutes(rule.Minutes).Lasting()}",
            proposal.KecamatanCode is { } code ? FigureScope.Area(code) : FigureScope.Whole, place, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/petugas/lonjakan/{proposal.Id}"), false, Orders), settings.Zone, now, stop);
        return true;
    }

    /// <summary>Where fewer than two of its reports still stand alone, nothing is left to propose.</summary>
    private async Task Settle(CancellationToken stop)
    {
        var over = await store.Read(db => db.IncidentProposals.Where(one => one.State == ProposalState.Waiting && one.Members.Count(member => db.Tickets.Any(ticket =>
            ticket.Id == member.TicketId && Joinable.Contains(ticket.State) && (ticket.Visibility & Visibility.Confidential) == 0)) < 2).Select(one => one.Id).ToListAsync(stop), stop);
        if (over.Count == 0) return;
        var now = time.GetUtcNow();
        await store.Write<Done>(async db =>
        {
            foreach (var proposal in await db.IncidentProposals.Where(one => over.Contains(one.Id)).ToListAsync(stop))
            {
                proposal.Decide(ProposalState.Lapsed, null, now);
                await AlertBook.Clear(db, SurgeRows.KeyOf(proposal.Id), now, stop);
            }
            return Done.It;
        }, stop);
    }
}

internal sealed class SurgeTimer(SurgeRound round, Leases leases, ILogger<SurgeTimer> log) : LeasedRounds("lonjakan", TimeSpan.FromMinutes(1), leases, log)
{
    protected override Task Round(CancellationToken stop) => round.Look(stop);
}

internal static class IncidentsSetup
{
    public static void AddIncidents(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SurgeRound>();
        builder.Services.AddHostedService<SurgeTimer>();
    }
}
