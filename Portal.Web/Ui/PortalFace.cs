namespace Portal.Web.Ui;

/// <summary>What every page shows of this deployment and of who is looking; cascaded to the layouts by the shell.</summary>
/// <param name="RegionName">"Kabupaten Malang"</param>
/// <param name="HeadTitle">How the head of government is called here: "Bupati", "Wali Kota", "Gubernur".</param>
/// <param name="UserName">Empty when nobody is signed in.</param>
/// <param name="UserRole">As on screen: "Operator OPD".</param>
public sealed record PortalFace(
    string RegionName,
    string HeadTitle = "Bupati",
    string? UserName = null,
    string? UserRole = null,
    string? UserAgency = null)
{
    /// <summary>A citizen is signed in; nothing of them is shown on public pages.</summary>
    public bool IsCitizen { get; init; }

    /// <summary>The workplaces this user may enter, shown in the officer's and leader's top bar.</summary>
    public IReadOnlyList<FaceLink> Links { get; init; } = [];

    /// <summary>IANA name, for clocks that run in the browser.</summary>
    public string ZoneId { get; init; } = "Asia/Jakarta";

    /// <summary>Two letters for the round mark beside the name.</summary>
    public string Initials => string.Concat((UserName ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])));
}

/// <param name="Href">A path; the link is marked as current on that path and below it.</param>
public sealed record FaceLink(string Href, string Text)
{
    /// <summary>What waits there; zero shows nothing.</summary>
    public int Count { get; init; }

    /// <summary>Not needed every hour: stands in a menu where there are many.</summary>
    public bool IsAside { get; init; }
}
