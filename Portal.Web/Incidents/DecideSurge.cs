using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Incidents;
using Portal.Domain.Tickets;
using Portal.Web.Alerts;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Incidents;

/// <summary>The chosen reports follow the laporan induk, each by the ordinary rules of joining; every joining can be undone on its own.</summary>
/// <param name="Lead">Number of the laporan induk.</param>
/// <param name="Members">Numbers and versions of those that follow it.</param>
public sealed record JoinSurge(long Id, string Lead, IReadOnlyList<TicketMark> Members) : IOperation<IReadOnlyList<JoinedReport>>
{
    public static Permission Needs => Permission.TriageTickets;
}

/// <param name="Refusal">Null where it joined.</param>
public sealed record JoinedReport(string Number, Refusal? Refusal);

/// <summary>They are not one problem: these reports are not proposed again.</summary>
public sealed record RefuseSurge(long Id) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class DecideSurgeHandler(Store store, TicketDesk desk, BoardPulse pulse, TimeProvider time) : IHandle<JoinSurge, IReadOnlyList<JoinedReport>>, IHandle<RefuseSurge, Done>
{
    public async Task<Outcome<IReadOnlyList<JoinedReport>>> Handle(JoinSurge operation, Actor actor, CancellationToken stop)
    {
        var (state, numbers) = await store.Read(async db =>
        {
            var members = db.IncidentProposals.Where(one => one.Id == operation.Id).SelectMany(one => one.Members).Select(member => member.TicketId);
            return (await db.IncidentProposals.Where(one => one.Id == operation.Id).Select(one => (ProposalState?)one.State).SingleOrDefaultAsync(stop),
                await db.Tickets.Where(ticket => (ticket.Visibility & Visibility.Confidential) == 0 && members.Contains(ticket.Id)).Select(ticket => ticket.Number).ToListAsync(stop));
        }, stop);
        if (state is null) return Refusal.NotFound;
        if (state != ProposalState.Waiting) return IncidentRefusals.ProposalDecided;
        if (!numbers.Contains(operation.Lead)) return IncidentRefusals.ProposalLead;
        var marks = operation.Members.Where(mark => mark.Number != operation.Lead && numbers.Contains(mark.Number)).DistinctBy(mark => mark.Number).ToList();
        if (marks.Count == 0) return IncidentRefusals.ProposalMembers;
        var joined = await desk.ChangeMany(marks, actor, (ticket, pen) => pen.MergeInto(ticket, actor, operation.Lead, stop), (_, _) => { }, stop);
        if (!joined.Succeeded) return Outcome<IReadOnlyList<JoinedReport>>.Refuse(joined.Refusals);
        // Where nothing could be joined the proposal goes on waiting; where this last step is lost, the round settles it.
        if (joined.Value.Any(line => line.Refusal is null)) await Decide(operation.Id, ProposalState.Accepted, actor, stop);
        return Outcomes.Of<JoinedReport>([.. joined.Value.Select(line => new JoinedReport(line.Number, line.Refusal))]);
    }

    public Task<Outcome<Done>> Handle(RefuseSurge operation, Actor actor, CancellationToken stop) => Decide(operation.Id, ProposalState.Refused, actor, stop);

    private async Task<Outcome<Done>> Decide(long id, ProposalState state, Actor actor, CancellationToken stop)
    {
        var decided = await store.Write<Done>(async db =>
        {
            if (await db.IncidentProposals.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } proposal) return Refusal.NotFound;
            var settled = proposal.Decide(state, actor.AccountId, time.GetUtcNow());
            if (settled.Succeeded) await AlertBook.Clear(db, SurgeRows.KeyOf(id), time.GetUtcNow(), stop);
            return settled;
        }, stop);
        if (decided.Succeeded) pulse.Beat();
        return decided;
    }
}
