using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.Accounts;
using Portal.Web.Storage;

namespace Portal.Web.Demo;

/// <summary>Who works the demo tickets: the accounts of the sign-in page, and an operator and a Pejabat Penghubung for each further OPD.</summary>
internal sealed class DemoOfficers
{
    private static readonly string[] Names =
    [
        "Teguh Pramono", "Indah Permatasari", "Arif Budiman", "Yuni Astuti", "Galih Prasetyo", "Nanik Suryani", "Rudi Hartono", "Fitri Handayani", "Eko Wibowo", "Lia Amalia",
        "Wawan Kurniawan", "Endang Sulastri", "Fajar Nugraha", "Ika Rahmawati", "Sigit Purnomo", "Diah Ayu", "Heru Susanto", "Mega Lestari", "Andi Firmansyah", "Tutik Winarti",
        "Bagus Triyono", "Rini Setyowati", "Dedi Irawan", "Novi Anggraini", "Imam Ghozali", "Dwi Cahyani", "Purwanto", "Sri Utami", "Adi Nugroho", "Vina Oktavia",
    ];

    private readonly Dictionary<(int Agency, Role Role), Actor> desks;

    private DemoOfficers(Actor admin, Dictionary<(int, Role), Actor> desks) => (Admin, this.desks) = (admin, desks);

    public Actor Admin { get; }

    public Actor Operator(int agency) => desks[(agency, Role.Operator)];

    public Actor Inspector(int agency) => desks[(agency, Role.Inspector)];

    public Actor Liaison(int agency) => desks[(agency, Role.Liaison)];

    /// <summary>Inside the transaction: makes who is missing. Their appointments are demo ones too.</summary>
    public static async Task<DemoOfficers> Take(PortalDb db, IReadOnlyList<Agency> agencies, ILookupNormalizer names, DateTimeOffset now, CancellationToken stop)
    {
        var held = await (from one in db.Appointments join account in db.Users on one.AccountId equals account.Id
                          select new { one.AgencyId, one.Role, account.Id, account.DisplayName }).ToListAsync(stop);
        var desks = held.Where(one => one.AgencyId is not null).GroupBy(one => (one.AgencyId!.Value, one.Role))
            .ToDictionary(same => same.Key, same => Actor.Officer(same.First().Id, same.First().DisplayName, [same.Key.Role], same.Key.Value));
        var next = 0;
        foreach (var (agency, role) in agencies.SelectMany(agency => new[] { (agency, Role.Operator), (agency, Role.Liaison) }))
            if (!desks.ContainsKey((agency.Id, role)))
                desks[(agency.Id, role)] = Appoint(db, agency, role, Names[next++ % Names.Length], names, now);
        var admin = held.First(one => one.Role == Role.InstanceAdmin);
        return new DemoOfficers(Actor.Officer(admin.Id, admin.DisplayName, [Role.InstanceAdmin]), desks);
    }

    private static Actor Appoint(PortalDb db, Agency agency, Role role, string name, ILookupNormalizer names, DateTimeOffset now)
    {
        var username = (role == Role.Operator ? "operator." : "penghubung.") + agency.Code.ToLowerInvariant();
        var account = NewAccount.Make(username, name, null, names, now);
        account.IsDemo = true;
        db.Users.Add(account);
        db.Appointments.Add(new Appointment { AccountId = account.Id, Role = role, AgencyId = agency.Id, SkNumber = "DEMO", StartsOn = new DateOnly(2020, 1, 1) });
        return Actor.Officer(account.Id, name, [role], agency.Id);
    }
}
