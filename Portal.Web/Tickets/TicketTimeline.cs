using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Tickets;

/// <param name="Detail">The OPD, the colleague, the reason: what the codes of the event mean in words.</param>
public sealed record TimelineRow(TicketEventType Type, string Icon, string Title, string? Detail, string Who, DateTimeOffset At);

/// <summary>What happened to the ticket, oldest first, in the words of an officer.</summary>
public sealed record TicketTimeline(string Number) : IOperation<IReadOnlyList<TimelineRow>>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class TicketTimelineHandler(Store store, WorkingDays days) : IHandle<TicketTimeline, IReadOnlyList<TimelineRow>>
{
    public Task<Outcome<IReadOnlyList<TimelineRow>>> Handle(TicketTimeline operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<TimelineRow>>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop);
        if (ticket is null) return Refusal.NotFound;
        var inside = ticket.OpensInside(actor);
        var events = await db.Events.Where(one => one.TicketId == ticket.Id).OrderBy(one => one.Sequence).ToListAsync(stop);
        return await Rows(db, [.. Once(events).Where(one => inside || !EventWords.For(one.Type).IsInside)], stop);
    }, stop);

    private async Task<List<TimelineRow>> Rows(PortalDb db, List<TicketEvent> events, CancellationToken stop)
    {
        var facts = events.ConvertAll(one => EventFacts.Read(one.Facts));
        var names = await db.NamesOf(events.Select(one => one.ActorId).Concat(facts.Select(Assignee)).Concat(facts.Select(Proposer)), stop);
        var codes = facts.SelectMany(one => new[] { one.GetValueOrDefault("agency"), one.GetValueOrDefault("suggested") }).OfType<string>().Distinct().ToList();
        var agencies = await db.Agencies.Where(one => codes.Contains(one.Code)).ToDictionaryAsync(one => one.Code, one => one.Name, stop);
        return [.. events.Zip(facts, (one, fact) => new TimelineRow(
            one.Type, EventWords.For(one.Type).Icon, EventWords.For(one.Type).Title, Detail(one.Type, fact, agencies, names), Who(one, names), one.At))];
    }

    // A crowd is one line, at the moment of its newest member.
    private static IEnumerable<TicketEvent> Once(List<TicketEvent> events)
    {
        var newest = events.FindLast(one => one.Type == TicketEventType.Supported);
        return events.Where(one => one.Type != TicketEventType.Supported || one == newest);
    }

    private static Guid? Assignee(IReadOnlyDictionary<string, string> fact) => Guid.TryParse(fact.GetValueOrDefault("to"), out var id) ? id : null;

    private static Guid? Proposer(IReadOnlyDictionary<string, string> fact) => Guid.TryParse(fact.GetValueOrDefault("proposer"), out var id) ? id : null;

    private static string Who(TicketEvent one, Dictionary<Guid, string> names) => one.Source switch
    {
        EventSource.Officer when one.ActorId is { } actor => names.GetValueOrDefault(actor, "Petugas"),
        EventSource.Officer => "Petugas",
        EventSource.Reporter => "Pelapor",
        EventSource.System => "Sistem",
    };

    // What is not named here is said whole by its title.
    private string? Detail(TicketEventType type, IReadOnlyDictionary<string, string> fact, Dictionary<string, string> agencies, Dictionary<Guid, string> names) => type switch
    {
        TicketEventType.Referred or TicketEventType.Copied or TicketEventType.ContributorAsked => Agency("ke", "agency", fact, agencies),
        TicketEventType.ForwardedOutside => $"{Agency("ke", "agency", fact, agencies)}, surat {fact.GetValueOrDefault("letter")}",
        TicketEventType.Returned => Agency("menyarankan", "suggested", fact, agencies),
        TicketEventType.ContributionHandedIn or TicketEventType.ContributorReleased => Agency("oleh", "agency", fact, agencies),
        TicketEventType.OutsideAnswered or TicketEventType.OutsideNews or TicketEventType.OutsideSentBack or TicketEventType.OutsideRelayed => Agency("dari", "agency", fact, agencies),
        TicketEventType.LinkOpened or TicketEventType.LinkRevoked => $"surat {fact.GetValueOrDefault("letter")}",
        TicketEventType.IncidentNews => IncidentDetail(fact),
        TicketEventType.Split => fact.GetValueOrDefault("into"),
        TicketEventType.DispositionGiven or TicketEventType.DispositionReturned when Assignee(fact) is { } to => $"kepada {names.GetValueOrDefault(to, "petugas")}",
        TicketEventType.Assigned when Assignee(fact) is { } to => $"kepada {names.GetValueOrDefault(to, "petugas")}",
        TicketEventType.ClosedByOfficer when Enum.TryParse<ClosingReason>(fact.GetValueOrDefault("reason"), out var reason) => Words.For(reason),
        TicketEventType.Archived when Enum.TryParse<ArchiveReason>(fact.GetValueOrDefault("reason"), out var reason) => Words.For(reason),
        TicketEventType.Unmerged when fact.TryGetValue("count", out var times) => $"belum beres di tempat pelapor, penolakan ke-{times}",
        TicketEventType.Rejected or TicketEventType.Reopened => $"penolakan ke-{fact.GetValueOrDefault("count")}",
        TicketEventType.DeadlinePassed when Enum.TryParse<DeadlineKind>(fact.GetValueOrDefault("deadline"), out var deadline) => Words.For(deadline),
        TicketEventType.Escalated when Enum.TryParse<EscalationStep>(fact.GetValueOrDefault("step"), out var step) => Words.For(step),
        TicketEventType.DueMoved => DueMove.Words(fact, days.Zone),
        TicketEventType.Ruled => Enum.TryParse<RulingDecision>(fact.GetValueOrDefault("decision"), out var ruled) && ruled == RulingDecision.Close ? "ditutup" : Agency("dikerjakan lagi oleh", "agency", fact, agencies),
        TicketEventType.Rated => $"{fact.GetValueOrDefault("score")} dari {Rating.Highest}",
        TicketEventType.Supported => $"{fact.GetValueOrDefault("count")} dukungan",
        TicketEventType.Published when Proposer(fact) is { } proposer => $"diusulkan {names.GetValueOrDefault(proposer, "petugas")}",
        TicketEventType.LiftAsked or TicketEventType.LiftGranted or TicketEventType.LiftDeclined => LiftWords.For(fact),
        TicketEventType.PhotoCovered => $"{fact.GetValueOrDefault("count")} kotak",
        TicketEventType.PhotosReleased => $"{fact.GetValueOrDefault("count")} foto",
        TicketEventType.InspectionMoved when Enum.TryParse<Domain.Inspections.InspectionStage>(fact.GetValueOrDefault("stage"), out var stage) => Words.For(stage),
        TicketEventType.InspectionConcluded when Enum.TryParse<Domain.Inspections.ConductVerdict>(fact.GetValueOrDefault("verdict"), out var verdict) => Words.For(verdict),
        TicketEventType.Objected when Enum.TryParse<Domain.Inquiries.ObjectionGround>(fact.GetValueOrDefault("ground"), out var ground) => Words.For(ground),
        TicketEventType.ObjectionAnswered when Enum.TryParse<Domain.Inquiries.ObjectionVerdict>(fact.GetValueOrDefault("verdict"), out var answered) => $"{Words.For(answered)}, surat {fact.GetValueOrDefault("letter")}",
        TicketEventType.Merged => fact.GetValueOrDefault("into"),
        _ => null,
    };

    private static string? Agency(string before, string key, IReadOnlyDictionary<string, string> fact, Dictionary<string, string> agencies) =>
        fact.TryGetValue(key, out var code) ? $"{before} {agencies.GetValueOrDefault(code, code)}" : null;

    private static string? IncidentDetail(IReadOnlyDictionary<string, string> fact) =>
        Enum.TryParse<TicketEventType>(fact.GetValueOrDefault("what"), out var what) ? $"{fact.GetValueOrDefault("from")}: {EventWords.For(what).Title.ToLowerInvariant()}" : fact.GetValueOrDefault("from");
}
