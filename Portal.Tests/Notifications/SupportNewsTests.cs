using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Reports;
using static Portal.Tests.Notifications.NewsKit;

namespace Portal.Tests.Notifications;

public sealed class SupportNewsTests
{
    private static readonly string Device = new('a', 32);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Who_said_saya_juga_hears_what_anybody_may_see_and_never_the_talk(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Supported(host);
        Must(await host.Enter(Actor.Nobody, new AddSupportNews(standing.Number, Device, Mail)));
        Must(await host.Enter(Actor.Nobody, new ConfirmEmail(await host.ConfirmToken())));
        await host.OfficerWrites(standing, "Hanya untuk pelapor");
        await host.TurnAfter(TimeSpan.Zero);
        await host.TurnAfter(TimeSpan.FromMinutes(31));
        Assert.Empty(await host.News());
        await Some.Change(host, standing, standing.Reporter, (ticket, pen) => ticket.Confirm(standing.Reporter, pen.Now));
        await host.TurnAfter(TimeSpan.Zero);
        await host.TurnAfter(TimeSpan.FromMinutes(31));
        var body = Assert.Single(await host.News()).Body;
        Assert.Contains("Pelapor menyatakan sudah beres.", body, StringComparison.Ordinal);
        Assert.Contains($"/laporan/{standing.Number}", body, StringComparison.Ordinal);
        Assert.DoesNotContain("/lacak", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_saya_juga_nobody_is_told()
    {
        await using var host = await PortalHost.Start();
        var standing = await Supported(host);
        Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Nobody, new AddSupportNews(standing.Number, new string('b', 32), Mail))).Refusal);
        Assert.Empty(await host.Letters());
    }

    private static async Task<Standing> Supported(PortalHost host)
    {
        var standing = await Some.TicketIn(host, TicketState.Answered);
        await Some.Publish(host, standing, "Jalan berlubang", "Lubang di depan toko.");
        Assert.True((await host.Enter(Actor.Nobody, new SupportReport(standing.Number, Device, []))).Succeeded);
        return standing;
    }
}
