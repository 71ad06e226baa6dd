using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>What an empty database needs before anybody can use it.</summary>
internal static partial class FirstStart
{
    public static async Task Prepare(WebApplication app)
    {
        var store = app.Services.GetRequiredService<Store>();
        if (app.Environment.IsDevelopment())
        {
            await FewAgencies(store);
            await DemoAccounts.Fill(app.Services, CancellationToken.None);
        }
        if (await store.Read(db => db.Users.AnyAsync())) return;
        var settings = app.Services.GetRequiredService<PortalSettings>();
        AskForFirstAdmin(app.Logger, settings.Link("/penyiapan"), app.Services.GetRequiredService<FirstAdminCode>().Make());
    }

    // The one secret that is logged on purpose: reading the log is the proof of being the one who installs.
    [LoggerMessage(LogLevel.Warning, "There is no account yet. Open {Address} and enter this one-time code: {Code}")]
    private static partial void AskForFirstAdmin(ILogger logger, string address, string code);

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
