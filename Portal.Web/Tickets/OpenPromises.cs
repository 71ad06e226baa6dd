using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <param name="IsBroken">The promised day has passed.</param>
public sealed record PromiseRow(string Number, string Agency, string PackageNumber, DateOnly PromisedOn, TicketState State, bool IsBroken);

/// <summary>"Janji belum ditepati": every promise with package and date whose proof the reporter has not got yet, the oldest day first. Work that has begun keeps it open.</summary>
public sealed record OpenPromises : IOperation<IReadOnlyList<PromiseRow>>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class OpenPromisesHandler(Store store, Sla.WorkingDays days, TimeProvider time) : IHandle<OpenPromises, IReadOnlyList<PromiseRow>>
{
    private const int Most = 500;

    public Task<Outcome<IReadOnlyList<PromiseRow>>> Handle(OpenPromises operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<PromiseRow>>>(async db =>
    {
        var today = days.Today(time);
        var rows = await db.Tickets.Where(TicketSight.For(actor)).Where(Promises.AreOpen).OrderBy(one => one.PromisedOn).ThenBy(one => one.Id).Take(Most)
            .Select(one => new { one.Number, one.AgencyId, one.PackageNumber, one.PromisedOn, one.State }).ToListAsync(stop);
        var agencies = await db.Agencies.ToDictionaryAsync(one => one.Id, one => one.ShortName, stop);
        return rows.ConvertAll(one => new PromiseRow(one.Number, one.AgencyId is { } id ? agencies.GetValueOrDefault(id, "") : "", one.PackageNumber ?? "", one.PromisedOn!.Value, one.State, one.PromisedOn < today));
    }, stop);
}
