using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

public sealed record AreaChoice(string Code, string Name);

/// <summary>The areas one level below, by name: kecamatan of the kabupaten, desa of a kecamatan, kabupaten/kota of the province.</summary>
/// <param name="ParentCode">Null: our own region. Codes outside it have no areas.</param>
public sealed record AreasIn(string? ParentCode) : IOperation<IReadOnlyList<AreaChoice>>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class AreasInHandler(Store store, PortalSettings settings) : IHandle<AreasIn, IReadOnlyList<AreaChoice>>
{
    public async Task<Outcome<IReadOnlyList<AreaChoice>>> Handle(AreasIn operation, Actor actor, CancellationToken stop)
    {
        var parent = operation.ParentCode ?? settings.Region;
        if (parent != settings.Region && !parent.StartsWith(settings.Region + ".", StringComparison.Ordinal)) return Array.Empty<AreaChoice>();
        return await store.Read(db => db.Regions.Where(one => one.ParentCode == parent).OrderBy(one => one.Name).Select(one => new AreaChoice(one.Code, one.Name)).ToArrayAsync(stop), stop);
    }
}
