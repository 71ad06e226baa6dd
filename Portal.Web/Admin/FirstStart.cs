using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Demo;
using Portal.Web.Storage;
using Portal.Web.Templates;

namespace Portal.Web.Admin;

/// <summary>What an empty database needs before anybody can use it. Demo data exists in Development only.</summary>
internal static partial class FirstStart
{
    // Marks a folder whose government is the demo's own: a first start that was interrupted goes on at the next.
    private const string Demo = "demo-government";

    public static async Task Prepare(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (app.Environment.IsDevelopment())
        {
            await FillDemo(scope.ServiceProvider, CancellationToken.None);
            await DemoAccounts.Fill(app.Services, CancellationToken.None);
            if (await IsDemo(scope.ServiceProvider.GetRequiredService<Store>())) await FillTickets(scope.ServiceProvider, CancellationToken.None);
        }
        if (await app.Services.GetRequiredService<Store>().Read(db => db.Users.AnyAsync(one => !one.IsCitizen))) return;
        var page = app.Services.GetRequiredService<PortalSettings>().Link("/penyiapan");
        AskForFirstAdmin(app.Logger, page, app.Services.GetRequiredService<FirstAdminCode>().Make());
    }

    // The one secret that is logged on purpose: reading the log is the proof of being the one who installs.
    [LoggerMessage(LogLevel.Warning, "There is no account yet. Open {Address} and enter this one-time code: {Code}")]
    private static partial void AskForFirstAdmin(ILogger logger, string address, string code);

    private static async Task FillDemo(IServiceProvider services, CancellationToken stop)
    {
        var store = services.GetRequiredService<Store>();
        if (services.GetRequiredService<PortalSettings>().Region != DemoGovernment.RegionCode) return;
        if (!await IsEmpty(store, stop)) return;
        await ActivatorUtilities.CreateInstance<DemoGovernment>(services).Fill(stop);
        await ActivatorUtilities.CreateInstance<DemoAsks>(services).Fill(stop);
        await store.Write<Done>(async db =>
        {
            await db.FillTools(stop);
            db.Settings.Add(new Setting { Name = Demo });
            return Done.It;
        }, stop);
    }

    private static Task<bool> IsDemo(Store store) => store.Read(db => db.Settings.AnyAsync(one => one.Name == Demo));

    // The first board somebody opens shows all of it, not a count on its way.
    private static async Task FillTickets(IServiceProvider services, CancellationToken stop)
    {
        await ActivatorUtilities.CreateInstance<DemoTickets>(services).Fill(stop);
        var (store, now) = (services.GetRequiredService<Store>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        await DemoWalls.Hang(store, now);
        await DemoAlerts.Set(store, now);
        await ActivatorUtilities.CreateInstance<DemoMeetings>(services).Plan(stop);
        var figures = services.GetRequiredService<FigureBook>();
        while (await figures.CatchUp(stop) > 0) { }
    }

    private static Task<bool> IsEmpty(Store store, CancellationToken stop) =>
        store.Read(async db => !await db.Agencies.AnyAsync(stop) && !await db.Users.AnyAsync(one => !one.IsCitizen, stop) && !await db.Tickets.AnyAsync(stop), stop);
}
