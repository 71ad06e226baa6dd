using Portal.Domain.Agencies;
using Portal.Domain.Referrals;

namespace Portal.Web.Referrals;

/// <summary>What is typed about one ruas; no id for a new one.</summary>
internal sealed class RoadForm
{
    public int? Id { get; private init; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string Aliases { get; set; } = "";
    public AgencyTier Tier { get; set; }
    public string OwnerCode { get; set; } = "";
    public string Kecamatan { get; set; } = "";

    public static RoadForm Of(Road? road) => road is null ? new() : new()
    {
        Id = road.Id, Code = road.Code, Name = road.Name, Aliases = road.Aliases, Tier = road.Tier, OwnerCode = road.OwnerCode, Kecamatan = road.Kecamatan,
    };

    public SaveRoad AsOperation() => new(Id, Code, Name, Aliases, Tier, OwnerCode, Kecamatan.Replace(" ", "", StringComparison.Ordinal));
}
