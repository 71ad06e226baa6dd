using Portal.Domain;

namespace Portal.Web.Admin;

/// <summary>What the officer form holds while it is being filled in.</summary>
internal sealed class OfficerForm
{
    public string Username { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Mail { get; set; }
    public Role Role { get; set; }
    public string? AgencyCode { get; set; }
    public string SkNumber { get; set; } = "";
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }

    public OfficerEntry AsEntry(DateOnly today) => new(
        Username.Trim(), Name.Trim(), Filled(Mail), Role, Filled(AgencyCode), SkNumber.Trim(), StartsOn ?? today, EndsOn);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
