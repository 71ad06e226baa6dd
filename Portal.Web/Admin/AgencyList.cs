using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

public sealed record AgencyRow(int Id, string Code, string Name, string ShortName, AgencyTier Tier, string Group, bool IsActive, int Officers);

/// <summary>All OPDs and outside bodies, by name.</summary>
public sealed record AgencyList(string? Find = null) : IOperation<IReadOnlyList<AgencyRow>>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class AgencyListHandler(Store store) : IHandle<AgencyList, IReadOnlyList<AgencyRow>>
{
    public async Task<Outcome<IReadOnlyList<AgencyRow>>> Handle(AgencyList operation, Actor actor, CancellationToken stop)
    {
        var rows = await store.Read(db => db.Agencies.OrderBy(one => one.Name).Select(one => new AgencyRow(one.Id, one.Code, one.Name, one.ShortName, one.Tier, one.Group, one.IsActive,
            db.Appointments.Count(held => held.AgencyId == one.Id && held.RevokedAt == null))).ToListAsync(stop), stop);
        var find = operation.Find?.Trim() ?? "";
        return rows.FindAll(one => $"{one.Code} {one.Name} {one.ShortName}".Contains(find, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>One OPD as it stands.</summary>
public sealed record AgencyCard(int Id) : IOperation<Agency>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class AgencyCardHandler(Store store) : IHandle<AgencyCard, Agency>
{
    public async Task<Outcome<Agency>> Handle(AgencyCard operation, Actor actor, CancellationToken stop) =>
        await store.Read(db => db.Agencies.SingleOrDefaultAsync(one => one.Id == operation.Id, stop), stop) is { } agency ? agency : Refusal.NotFound;
}
