using Portal.Domain.Agencies;

namespace Portal.Web.Admin;

/// <summary>What the OPD form holds while it is being filled in.</summary>
internal sealed class AgencyForm
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string ShortName { get; set; } = "";
    public AgencyTier Tier { get; set; }
    public string Group { get; set; } = "";
    public string Scope { get; set; } = "";
    public string Keywords { get; set; } = "";
    public string? RegionCode { get; set; }
    public bool IsActive { get; set; } = true;

    public static AgencyForm Of(Agency agency) => new()
    {
        Code = agency.Code, Name = agency.Name, ShortName = agency.ShortName, Tier = agency.Tier, Group = agency.Group,
        Scope = agency.Scope, Keywords = agency.Keywords, RegionCode = agency.RegionCode, IsActive = agency.IsActive,
    };

    public SaveAgency AsOperation(int? id) => new(id, Code.Trim(), Name, ShortName, Tier, Group, Scope, Keywords, RegionCode, IsActive);
}
