using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Admin;
using Portal.Web.Notifications;
using Portal.Web.Storage;

namespace Portal.Tests.Notifications;

public sealed class OutboxTests
{
    private const string To = "warga@contoh.example";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_mail_leaves_under_the_id_of_its_row(Database database)
    {
        await using var sink = new SmtpSink();
        await using var host = await Start(database, sink);
        var id = await Draft(host, "Kabar\r\nBcc: semua@contoh.example");
        await Round(host);
        var letter = Assert.Single(sink.Letters);
        Assert.Contains($"Message-ID: <{id:N}@localhost>", letter, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\nBcc:", letter, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull((await Row(host)).SentAt);
        await Round(host);
        Assert.Single(sink.Letters);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_refusing_server_is_tried_eight_times_with_growing_pauses(Database database)
    {
        await using var sink = new SmtpSink { Mood = SinkMood.Refuse };
        await using var host = await Start(database, sink);
        await Draft(host);
        for (var tries = 1; tries <= 8; tries++)
        {
            await Round(host);
            Assert.Equal(tries, (await Row(host)).Tries);
            host.Clock.Pass(MailRound.PauseAfter(tries));
        }
        var dead = await Row(host);
        Assert.NotNull(dead.DeadAt);
        Assert.DoesNotContain("contoh", dead.LastError!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_given_up_mail_goes_when_an_admin_retries_it()
    {
        await using var sink = new SmtpSink();
        await using var host = await Start(Database.Sqlite, sink);
        var id = await Draft(host, dead: true);
        await Round(host);
        Assert.Empty(sink.Letters);
        Assert.Equal(1, (await host.Enter(Staff.Admin, new OutboxState())).Value.Dead);
        Assert.True((await host.Enter(Staff.Admin, new RetryMail(id))).Succeeded);
        await Round(host);
        Assert.Single(sink.Letters);
    }

    [Fact]
    public async Task A_server_that_says_nothing_does_not_hold_the_rest_for_ever()
    {
        await using var sink = new SmtpSink { Mood = SinkMood.Silent };
        await using var host = await Start(Database.Sqlite, sink, ("Mail:TimeoutSeconds", "1"));
        await Draft(host);
        await Round(host).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal("Timeout", (await Row(host)).LastError);
    }

    [Fact]
    public async Task By_default_a_mail_becomes_one_file()
    {
        await using var host = await PortalHost.Start();
        var id = await Draft(host);
        await Round(host);
        var text = await File.ReadAllTextAsync(Path.Combine(host.Folder, "mail", $"{id:N}.eml"), TestContext.Current.CancellationToken);
        Assert.Contains(To, text, StringComparison.Ordinal);
        Assert.Equal([$"{id:N}.eml"], Directory.EnumerateFileSystemEntries(Path.Combine(host.Folder, "mail")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("a@b.example\r\nBcc: c@d.example"), InlineData("Nama <a@b.example>"), InlineData("a@b.example,c@d.example"), InlineData("a b@c.example"), InlineData("bukan"), InlineData("")]
    public void Only_one_bare_address_is_an_address(string text) => Assert.False(MailDraft.IsAddress(text));

    [Fact]
    public void Pauses_double() => Assert.Equal([1, 2, 4, 8], Enumerable.Range(1, 4).Select(tries => (int)MailRound.PauseAfter(tries).TotalMinutes));

    private static Task<PortalHost> Start(Database database, SmtpSink sink, params (string, string)[] more) => PortalHost.Start(database,
        [("Mail:Transport", "Smtp"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", sink.Port.ToString(CultureInfo.InvariantCulture)), ("Mail:StartTls", "false"), .. more]);

    private static async Task<Guid> Draft(PortalHost host, string subject = "Kabar", bool dead = false) => (await host.Store.Write<Guid>(db =>
    {
        var mail = MailDraft.To(db, host.Services.GetRequiredService<Vault>(), To, subject, "Isi surat.", host.Clock.Now);
        if (dead) mail.DeadAt = host.Clock.Now;
        return Task.FromResult<Outcome<Guid>>(mail.Id);
    })).Value;

    // The program's own dispatcher may already be at it; a round waits for the one before.
    private static Task Round(PortalHost host) => host.Services.GetRequiredService<MailRound>().Run(TestContext.Current.CancellationToken);

    private static Task<OutboxMail> Row(PortalHost host) => host.Store.Read(db => db.Outbox.SingleAsync());
}
