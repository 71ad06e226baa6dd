using Microsoft.EntityFrameworkCore;
using Portal.Domain.Routing;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Routing;

/// <summary>Learns from where this government's reports ended up after every correction: the words of a report with the OPD that holds it now.</summary>
public sealed class LearnFromTickets(Store store, Vault vault, RouteShelf shelf)
{
    /// <summary>Below this a model would only repeat accidents.</summary>
    public const int FewestExamples = 200;

    private const int MostExamples = 20_000, FewestOfLabel = 5;

    /// <summary>States that say somebody accepted the ticket as theirs.</summary>
    private static readonly List<TicketState> Settled = [TicketState.InProgress, TicketState.Scheduled, TicketState.Answered, TicketState.Closed];

    /// <returns>What was measured, and null where there is too little to learn from.</returns>
    public async Task<RouteTrial?> Run(CancellationToken stop)
    {
        var examples = await Examples(stop);
        if (examples.Count < FewestExamples || examples.Select(one => one.Label).Distinct(StringComparer.Ordinal).Count() < 2) return null;
        var trial = RouteTraining.Measure(examples, stop);
        await shelf.Put(RouteSource.OwnTickets, RouteTraining.Train(examples, trial, stop), trial, isAsked: false, stop);
        return trial;
    }

    // Confidential reports teach nothing: their words stay where they are.
    private async Task<List<RouteExample>> Examples(CancellationToken stop)
    {
        var rows = await store.Read(db => (
            from report in db.Reports
            join ticket in db.Tickets on report.TicketId equals ticket.Id
            join agency in db.Agencies on ticket.AgencyId equals agency.Id
            where Settled.Contains(ticket.State) && (ticket.Visibility & Visibility.Confidential) == 0
            orderby ticket.Id descending
            select new { report.TitleSealed, report.BodySealed, agency.Code }).Take(MostExamples).ToListAsync(stop), stop);
        return [.. rows.Select(row => new RouteExample(vault.Open(row.TitleSealed) + " " + vault.Open(row.BodySealed), row.Code))
            .Where(one => one.Text.Length > 1).GroupBy(one => one.Label, StringComparer.Ordinal).Where(group => group.Count() >= FewestOfLabel).SelectMany(group => group)];
    }
}
