using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.Accounts;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>What an empty database needs before anybody can use it.</summary>
internal static class FirstStart
{
    public static async Task Prepare(WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) return;
        await FewAgencies(app.Services.GetRequiredService<Store>());
        await DemoAccounts.Fill(app.Services, CancellationToken.None);
    }

    private static Task<Outcome<Done>> FewAgencies(Store store) => store.Write<Done>(async db =>
    {
        if (await db.Agencies.AnyAsync()) return Done.It;
        db.Agencies.AddRange(
            new Agency { Code = "DPUBM", Name = "Dinas PU Bina Marga", ShortName = "DPUBM", Group = "Dinas" },
            new Agency { Code = "DLH", Name = "Dinas Lingkungan Hidup", ShortName = "DLH", Group = "Dinas" },
            new Agency { Code = "INSPEKTORAT", Name = "Inspektorat Daerah", ShortName = "Inspektorat", Group = "Badan" },
            new Agency { Code = "KEC-350713", Name = "Kecamatan Kepanjen", ShortName = "Kec. Kepanjen", Group = "Kecamatan", RegionCode = "35.07.13" });
        return Done.It;
    });
}
