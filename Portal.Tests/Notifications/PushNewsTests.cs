using System.Net;
using System.Text.Json;
using Portal.Domain.Notices;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Notifications;
using static Portal.Tests.Notifications.NewsKit;

namespace Portal.Tests.Notifications;

public sealed class PushNewsTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_browser_alone_can_read_what_it_is_sent(Database database)
    {
        await using var sink = await HttpSink.Start();
        await using var host = await Start(database);
        using var browser = new PushBrowser(sink.Address + "/kirim/abc");
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Must(await host.Enter(standing.Reporter, browser.Asks));
        await host.OfficerWrites(standing);
        await host.Turn();
        var arrival = Assert.Single(sink.Arrivals);
        Assert.Equal(("/kirim/abc", "aes128gcm", "86400"), (arrival.Path, arrival.Headers["Content-Encoding"], arrival.Headers["TTL"]));
        Assert.StartsWith("vapid t=", arrival.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", arrival.Headers["Topic"]);
        var news = JsonDocument.Parse(browser.Read(arrival.Body)).RootElement;
        Assert.Equal(($"Laporan {standing.Number}", "Petugas menulis pesan kepada Anda.", standing.Number, "/lacak"), (Text(news, "title"), Text(news, "body"), Text(news, "tag"), Text(news, "url")));
    }

    [Theory, InlineData(HttpStatusCode.NotFound), InlineData(HttpStatusCode.Gone)]
    public async Task A_browser_that_has_ended_is_forgotten(HttpStatusCode answer)
    {
        await using var sink = await HttpSink.Start();
        sink.Answer = answer;
        await using var host = await Start(Database.Sqlite);
        using var browser = new PushBrowser(sink.Address + "/kirim/abc");
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Must(await host.Enter(standing.Reporter, browser.Asks));
        await host.OfficerWrites(standing);
        await host.Turn();
        Assert.Single(sink.Arrivals);
        Assert.Empty(await host.Subscriptions());
        Assert.Empty(await host.News(NoticeChannel.Push));
    }

    [Fact]
    public async Task A_push_service_that_stumbles_is_tried_again_under_the_same_words()
    {
        await using var sink = await HttpSink.Start();
        sink.Answer = HttpStatusCode.ServiceUnavailable;
        await using var host = await Start(Database.Sqlite);
        using var browser = new PushBrowser(sink.Address + "/kirim/abc");
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Must(await host.Enter(standing.Reporter, browser.Asks));
        await host.OfficerWrites(standing);
        await host.Turn();
        Assert.Equal("HTTP 503", Assert.Single(await host.News(NoticeChannel.Push)).Row.LastError);
        sink.Answer = HttpStatusCode.Created;
        await host.TurnAfter(MailRound.PauseAfter(1));
        Assert.NotNull(Assert.Single(await host.News(NoticeChannel.Push)).Row.SentAt);
        Assert.Equal(browser.Read(sink.Arrivals[0].Body), browser.Read(sink.Arrivals[^1].Body));
    }

    [Theory, InlineData("http://127.0.0.1:5/x"), InlineData("https://10.0.0.1/x"), InlineData("javascript:alert(1)"), InlineData("https://localhost/x"), InlineData(null)]
    public async Task A_browser_cannot_send_us_inside(string? endpoint)
    {
        await using var host = await PortalHost.Start();
        using var browser = new PushBrowser(endpoint!);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        var outcome = await host.Enter(standing.Reporter, browser.Asks);
        if (endpoint != "https://localhost/x") Assert.Equal("notice.push", outcome.Refusal.Code);
        else
        {
            // A name is not looked up when it is taken; it is when it is called.
            await host.OfficerWrites(standing);
            await host.Turn();
            Assert.Equal("AddressRefusedException", Assert.Single(await host.News(NoticeChannel.Push)).Row.LastError);
        }
    }

    [Fact]
    public async Task The_same_browser_twice_is_one()
    {
        await using var host = await Start(Database.Sqlite);
        using var browser = new PushBrowser("https://push.example/1");
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Must(await host.Enter(standing.Reporter, browser.Asks));
        Must(await host.Enter(standing.Reporter, browser.Asks));
        Assert.Single(await host.Subscriptions());
    }

    private static Task<PortalHost> Start(Database database) => PortalHost.Start(database, ("Notifications:AllowLoopback", "true"));

    private static string? Text(JsonElement news, string name) => news.GetProperty(name).GetString();
}
