using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Templates;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>The closing reasons an officer may choose, as this government words them.</summary>
public sealed record ClosingReasons : IOperation<IReadOnlyList<ClosingPhrase>>
{
    public static Permission Needs => Permission.CloseTickets;
}

internal sealed class ClosingReasonsHandler(Store store) : IHandle<ClosingReasons, IReadOnlyList<ClosingPhrase>>
{
    public async Task<Outcome<IReadOnlyList<ClosingPhrase>>> Handle(ClosingReasons operation, Actor actor, CancellationToken stop) =>
        await store.Read(db => db.ClosingPhrases.Where(one => one.IsActive).OrderBy(one => one.Order).ThenBy(one => one.Text).ToArrayAsync(stop), stop);
}
