using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <param name="BegunAt">When the typing began.</param>
public sealed record DraftedText(WorkDraftKind Kind, string Body, DateTimeOffset BegunAt);

/// <summary>What this officer was typing on this ticket when the line was lost.</summary>
public sealed record WorkDrafts(string Number) : IOperation<IReadOnlyList<DraftedText>>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class WorkDraftsHandler(Store store, Vault vault) : IHandle<WorkDrafts, IReadOnlyList<DraftedText>>
{
    public Task<Outcome<IReadOnlyList<DraftedText>>> Handle(WorkDrafts operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<DraftedText>>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop);
        if (ticket?.OpensInside(actor) != true) return Refusal.NotFound;
        var rows = await db.WorkDrafts.Where(one => one.AccountId == actor.AccountId && one.TicketId == ticket.Id).ToListAsync(stop);
        return rows.ConvertAll(one => new DraftedText(one.Kind, vault.Open(one.BodySealed), one.BegunAt)).ToArray();
    }, stop);
}
