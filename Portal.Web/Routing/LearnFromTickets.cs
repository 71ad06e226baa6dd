using Microsoft.EntityFrameworkCore;
using Portal.Domain.Reports;
using Portal.Domain.Routing;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Routing;

/// <param name="IsInUse">Not where the model in use is better.</param>
public sealed record RouteLesson(RouteTrial Trial, bool IsInUse);

/// <summary>Learns from where this government's reports ended up after every correction: the words of a report with the OPD that holds it now.</summary>
public sealed class LearnFromTickets(Store store, Vault vault, RouteShelf shelf, TimeProvider time)
{
    /// <summary>Below this a model would only repeat accidents.</summary>
    public const int FewestExamples = 100;

    private const int MostExamples = 20_000, FewestOfLabel = 5;

    /// <summary>States that say somebody accepted the ticket as theirs.</summary>
    private static readonly List<TicketState> SettledStates = [TicketState.InProgress, TicketState.Scheduled, TicketState.Answered, TicketState.Closed];

    private readonly SemaphoreSlim turn = new(1);

    /// <returns>What was measured, and null where there is too little to learn from.</returns>
    public async Task<RouteLesson?> Run(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            // Whatever is erased from here on may be among the examples.
            var (since, examples) = (time.GetUtcNow(), await Examples(stop));
            var learned = IsEnough(examples) ? await Task.Run(() => Learn(examples, stop), stop) : default;
            await shelf.DropErased(stop);
            return learned is ({ } trial, { } model) ? new RouteLesson(trial, (await shelf.Put(RouteSource.OwnTickets, model, trial, since, isAsked: false, stop)) is { Succeeded: true, Value: true }) : null;
        }
        finally { turn.Release(); }
    }

    /// <summary>How many reports there are to learn from, counted no further than is needed to begin.</summary>
    public Task<int> Teaching(CancellationToken stop) => store.Read(db => Settled(db).Take(FewestExamples).CountAsync(stop), stop);

    private static bool IsEnough(List<RouteExample> examples) => examples.Count >= FewestExamples && examples.Select(one => one.Label).Distinct(StringComparer.Ordinal).Count() > 1;

    private static (RouteTrial?, RouteModel?) Learn(List<RouteExample> examples, CancellationToken stop)
    {
        var trial = RouteTraining.Measure(examples, stop);
        return (trial, RouteTraining.Train(examples, trial, stop));
    }

    private async Task<List<RouteExample>> Examples(CancellationToken stop)
    {
        var rows = await store.Read(db => Settled(db).OrderByDescending(one => one.TicketId).Take(MostExamples)
            .Join(db.Agencies, one => one.Ticket.AgencyId, agency => agency.Id, (one, agency) => new { one.TitleSealed, one.BodySealed, agency.Code }).ToListAsync(stop), stop);
        return [.. rows.Select(row => new RouteExample(vault.Open(row.TitleSealed) + " " + vault.Open(row.BodySealed), row.Code))
            .Where(one => one.Text.Length > 1).GroupBy(one => one.Label, StringComparer.Ordinal).Where(group => group.Count() >= FewestOfLabel).SelectMany(group => group)];
    }

    // Confidential reports teach nothing: their words stay where they are.
    private static IQueryable<Report> Settled(PortalDb db) => db.Reports.Where(one => one.ErasedAt == null && SettledStates.Contains(one.Ticket.State) && one.Ticket.AgencyId != null && (one.Ticket.Visibility & Visibility.Confidential) == 0);
}
