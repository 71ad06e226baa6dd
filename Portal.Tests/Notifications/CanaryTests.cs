using System.Text;
using Microsoft.Data.Sqlite;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Notifications;
using static Portal.Tests.Notifications.NewsKit;

namespace Portal.Tests.Notifications;

/// <summary>No address of anybody who asked to be told lies readable in what the program writes, whatever went wrong on the way.</summary>
public sealed class CanaryTests
{
    private static readonly string[] Canaries = [Mail, "kanari.warga", "81234567890", "kanari-dorong", "127.0.0.1:9/"];

    [Fact]
    public async Task No_mail_address_number_or_push_address_is_in_the_database_or_the_log()
    {
        var log = new StringWriter();
        var console = Console.Out;
        Console.SetOut(log);
        try { await Live(); }
        finally { Console.SetOut(console); }
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, log.ToString(), StringComparison.Ordinal));
    }

    private static async Task Live()
    {
        // The mail server is there and takes it; the gateway and the push service are not.
        await using var sink = new SmtpSink();
        await using var host = await PortalHost.Start(Database.Sqlite, ("Mail:Transport", "Smtp"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", sink.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Mail:StartTls", "false"),
            ("Notifications:AllowLoopback", "true"), ("Notifications:Gateway:Url", "http://127.0.0.1:9/pesan"), ("Notifications:Gateway:Secret", "rahasia gerbang pesan"), ("Logging:LogLevel:Default", "Debug"));
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        using var browser = new PushBrowser("http://127.0.0.1:9/kanari-dorong");
        await host.MailNews(standing);
        Must(await host.Enter(standing.Reporter, browser.Asks));
        Must(await host.Enter(standing.Reporter, new AddPhoneNews("0812 3456 7890")));
        await host.OfficerWrites(standing);
        await host.TurnAfter(TimeSpan.Zero);
        await host.TurnAfter(TimeSpan.FromMinutes(31));
        Assert.NotEmpty((await host.News(Domain.Notices.NoticeChannel.Push)).FindAll(one => one.Row.LastError is not null));
        SqliteConnection.ClearAllPools();
        foreach (var path in Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith("portal.lock", StringComparison.Ordinal) && !path.EndsWith(".sock", StringComparison.Ordinal)))
        {
            var bytes = await ReadShared(path);
            Assert.All(Canaries, canary => Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) < 0, $"{canary} is in {path}"));
        }
    }

    private static async Task<byte[]> ReadShared(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
