namespace Portal.Domain;

/// <summary>Who stands at the Door: nobody in particular, the reporter of one ticket (by code), an officer, or the system itself.</summary>
public sealed record Actor
{
    public static readonly Actor Nobody = new() { Name = "" };

    private Actor() { }

    /// <summary>The account behind an officer; null for reporters, the public and the system.</summary>
    public Guid? AccountId { get; private init; }

    public required string Name { get; init; }

    public IReadOnlyList<Role> Roles { get; private init; } = [];

    /// <summary>The OPD (or kecamatan office) the officer is appointed to; null for government-wide roles.</summary>
    public int? AgencyId { get; private init; }

    public int? UnitId { get; private init; }

    /// <summary>The one ticket a reporter may follow; set only after the code was checked.</summary>
    public long? ReporterOfTicket { get; private init; }

    public bool IsSystem { get; private init; }

    public static Actor Reporter(long ticketId) => new() { Name = "Pelapor", ReporterOfTicket = ticketId };

    /// <summary>A citizen with an account: it keeps their reports together and gives no other right.</summary>
    public bool IsCitizen { get; private init; }

    public static Actor Citizen(Guid accountId) => new() { AccountId = accountId, Name = "Warga", IsCitizen = true };

    public static Actor System(string name) => new() { Name = name, IsSystem = true };

    public static Actor Officer(Guid accountId, string name, IReadOnlyList<Role> roles, int? agencyId = null, int? unitId = null) =>
        new() { AccountId = accountId, Name = name, Roles = roles, AgencyId = agencyId, UnitId = unitId };

    public bool Is(Role role) => Roles.Contains(role);

    public bool May(Permission permission) => permission switch
    {
        Permission.Anyone => true,
        Permission.FollowReport => ReporterOfTicket is not null,
        Permission.UseOwnAccount => AccountId is not null,
        Permission.KeepOwnReports => IsCitizen,
        Permission.RunTheClock => IsSystem,
        Permission.ImportData when IsSystem => true,
        Permission.ManageGovernment when IsSystem => true,
        _ => Roles.Any(role => role.Grants(permission)),
    };
}
