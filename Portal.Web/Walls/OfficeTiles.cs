using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Walls;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;
using Portal.Web.Walls.Tiles;

namespace Portal.Web.Walls;

/// <param name="Missing">"operator", "Pejabat Penghubung", or both.</param>
public sealed record BareOffice(string Name, string Missing);

public sealed record OfficeFacts(IReadOnlyList<BareOffice> Bare, int Offices);

/// <summary>OPDs whose desk nobody sits at today.</summary>
internal sealed class OfficeTiles(Store store, PortalSettings settings, TimeProvider time) : ITileSource
{
    public IReadOnlyList<TileKind> Kinds { get; } = [new("tanpa-petugas", "OPD tanpa petugas", "user", "penunjukan petugas", typeof(OfficeFace))];

    public TimeSpan Every => TimeSpan.FromSeconds(20);

    public bool FollowsTickets => false;

    public string KeyFor(Wall wall) => wall.Scope.Key;

    public Task<Observation?> Observe(Wall wall, CancellationToken stop) => store.Read<Observation?>(async db =>
    {
        var at = time.GetUtcNow();
        var today = at.DayIn(settings.Zone);
        var offices = await db.Agencies.Where(one => one.IsActive && one.Tier == AgencyTier.Own).OrderBy(one => one.Name).Select(one => new { one.Id, one.Code, one.Name, one.ShortName }).ToListAsync(stop);
        var seats = (await db.Seated().Where(one => one.AgencyId != null && (one.Role == Role.Operator || one.Role == Role.Liaison)).ToListAsync(stop)).Where(one => one.HoldsOn(today)).Select(one => (one.AgencyId!.Value, one.Role)).ToHashSet();
        var asked = offices.Where(one => wall.Scope.Agencies.Count == 0 || wall.Scope.Agencies.Contains(one.Code)).ToList();
        var bare = asked.Select(one => new BareOffice(Agency.Called(one.ShortName, one.Name), Missing(!seats.Contains((one.Id, Role.Operator)), !seats.Contains((one.Id, Role.Liaison)))));
        return new Observation(at, new OfficeFacts([.. bare.Where(one => one.Missing.Length > 0)], asked.Count));
    }, stop);

    private static string Missing(bool isOperator, bool isLiaison) => (isOperator, isLiaison) switch
    {
        (true, true) => "tanpa operator dan Pejabat Penghubung",
        (true, false) => "tanpa operator",
        (false, true) => "tanpa Pejabat Penghubung",
        (false, false) => "",
    };
}
