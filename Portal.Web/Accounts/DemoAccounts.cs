using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Accounts;

/// <summary>One account per role for looking around; Development only, without passwords.</summary>
internal static class DemoAccounts
{
    internal sealed record Demo(string Username, string Name, Role Role, string? AgencyCode = null);

    public static readonly IReadOnlyList<Demo> All =
    [
        new("admin.instansi", "Dewi Kusuma", Role.InstanceAdmin),
        new("admin.instansi2", "Yusuf Ramadhan", Role.InstanceAdmin),
        new("operator.dpubm", "Bayu Prakoso", Role.Operator, "DPUBM"),
        new("penghubung.dpubm", "Rina Wulandari", Role.Liaison, "DPUBM"),
        new("operator.dlh", "Siti Rohmah", Role.Operator, "DLH"),
        new("penghubung.dlh", "Hendra Wicaksono", Role.Liaison, "DLH"),
        new("inspektorat", "Agus Setiawan", Role.Inspector, "INSPEKTORAT"),
        new("camat.kepanjen", "Ratna Lestari", Role.Camat, "KEC-350713"),
        new("pimpinan", "Wahyu Nugroho", Role.Leader),
        new("admin.sistem", "Joko Santoso", Role.SystemAdmin),
        new("pemeriksa", "Maya Puspita", Role.AuditReader),
    ];

    public static string Label(Demo demo) => RoleWords.For(demo.Role) + demo.AgencyCode switch { "DPUBM" => " DPUBM", "DLH" => " DLH", "KEC-350713" => " Kepanjen", _ => "" };

    /// <summary>Makes what is missing, and nothing twice. An account whose agency is not there yet gets its appointment at a later call.</summary>
    public static async Task Fill(IServiceProvider services, CancellationToken stop)
    {
        var names = services.GetRequiredService<ILookupNormalizer>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await services.GetRequiredService<Store>().Write<Done>(async db =>
        {
            var agencies = await db.Agencies.ToDictionaryAsync(one => one.Code, one => one.Id, stop);
            foreach (var demo in All)
            {
                var account = await db.Users.SingleOrDefaultAsync(one => one.UserName == demo.Username, stop);
                if (account is null) db.Users.Add(account = NewAccount.Make(demo.Username, demo.Name, null, names, now));
                account.IsDemo = true;
                int? agency = demo.AgencyCode is { } code && agencies.TryGetValue(code, out var id) ? id : null;
                if (demo.AgencyCode is not null && agency is null) continue;
                if (await db.Appointments.AnyAsync(one => one.AccountId == account.Id && one.Role == demo.Role, stop)) continue;
                db.Appointments.Add(new Appointment { AccountId = account.Id, Role = demo.Role, AgencyId = agency, SkNumber = "DEMO", StartsOn = new DateOnly(2020, 1, 1) });
            }
            return Done.It;
        }, stop);
    }
}
