using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Notifications;
using Portal.Web.Reports;
using static Portal.Tests.Notifications.NewsKit;

namespace Portal.Tests.Notifications;

public sealed class MailNewsTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task What_happens_goes_to_the_verified_address_and_says_no_more_than_it_must(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        await host.MailNews(standing);
        await host.OfficerWrites(standing, "KANARI isi pesan");
        await host.TurnAfter(TimeSpan.Zero);
        await host.TurnAfter(TimeSpan.FromMinutes(31));
        var (row, to, subject, body) = Assert.Single(await host.News());
        Assert.Equal((Mail, $"Kabar laporan {standing.Number}"), (to, subject));
        Assert.Contains("Petugas menulis pesan kepada Anda.", body, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/lacak\n", body, StringComparison.Ordinal);
        Assert.NotNull(row.SentAt);
        foreach (var secret in new[] { standing.Code, "KANARI", "berlubang", "motor jatuh" }) Assert.DoesNotContain(secret, body + subject, StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Before_the_link_is_pressed_only_the_link_goes_there(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Must(await host.Enter(standing.Reporter, new AddMailNews(Mail)));
        await host.OfficerWrites(standing);
        await host.TurnAfter(TimeSpan.FromHours(1));
        var letter = Assert.Single(await host.Letters());
        Assert.DoesNotContain(standing.Number, letter.Body + letter.Subject, StringComparison.Ordinal);
        Must(await host.Enter(Actor.Nobody, new ConfirmEmail(await host.ConfirmToken())));
        await host.TurnAfter(TimeSpan.FromHours(1));
        Assert.Empty(await host.News());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Five_steps_close_together_are_one_mail(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        await host.MailNews(standing);
        await host.OfficerWrites(standing);
        await host.TurnAfter(TimeSpan.Zero);
        await Some.Change(host, standing, Some.OperatorOf(await AgencyOf(host, standing)), (ticket, pen) => ticket.Ask(Some.OperatorOf(ticket.AgencyId!.Value), pen.Write(ticket, TextKind.Question, "Di mana?"), pen.Deadlines, pen.Now));
        await host.TurnAfter(TimeSpan.FromMinutes(10));
        await host.OfficerWrites(standing);
        await host.TurnAfter(TimeSpan.FromMinutes(15));
        Assert.Empty(await host.News());
        await host.TurnAfter(TimeSpan.FromMinutes(6));
        var body = Assert.Single(await host.News()).Body;
        Assert.Contains("Kami bertanya kepada Anda.", body, StringComparison.Ordinal);
        await host.TurnAfter(TimeSpan.FromHours(2));
        Assert.Single(await host.News());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task At_night_news_wait_for_the_morning(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        await host.MailNews(standing);
        host.Clock.Now = new DateTimeOffset(2026, 11, 2, 14, 0, 0, TimeSpan.Zero);
        await host.OfficerWrites(standing);
        await host.TurnAfter(TimeSpan.FromHours(8));
        Assert.Empty(await host.News());
        await host.TurnAfter(TimeSpan.FromMinutes(61));
        Assert.Single(await host.News());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Nobody_hears_a_thing_twice_whoever_looks_again(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        await host.MailNews(standing);
        await host.OfficerWrites(standing);
        var stop = TestContext.Current.CancellationToken;
        NoticeBook Book() => ActivatorUtilities.CreateInstance<NoticeBook>(host.Services);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Book().CatchUp(stop)));
        await Book().CatchUp(stop);
        Assert.Equal(1, await host.Store.Read(db => db.Notices.CountAsync()));
    }

    [Fact]
    public async Task Of_a_confidential_report_not_even_the_dinas_is_named()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Referred, new TicketPlan { Visibility = Visibility.Confidential });
        await host.MailNews(standing);
        var agency = await AgencyOf(host, standing);
        await Some.Change(host, standing, Some.OperatorOf(agency), (ticket, pen) => ticket.Take(Some.OperatorOf(agency), pen.Now));
        await host.TurnAfter(TimeSpan.Zero);
        await host.TurnAfter(TimeSpan.FromMinutes(31));
        var body = Assert.Single(await host.News()).Body;
        Assert.Contains(NoticeWords.Quiet, body, StringComparison.Ordinal);
        Assert.DoesNotContain("Bina Marga", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_given_with_the_report_hears_of_it_once_it_is_confirmed()
    {
        await using var host = await PortalHost.Start();
        var report = await Some.Report(host, with: filing => filing with { Name = "Bu Sri", Email = Mail });
        Must(await host.Enter(Actor.Nobody, new ConfirmEmail(await host.ConfirmToken())));
        await host.OfficerWrites(new Standing(report.TicketId, report.Number, report.Code));
        await host.TurnAfter(TimeSpan.Zero);
        await host.TurnAfter(TimeSpan.FromMinutes(31));
        Assert.Equal(Mail, Assert.Single(await host.News()).To);
    }

    [Fact]
    public async Task A_strangers_mailbox_is_asked_three_times_a_day_at_most()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        for (var time = 0; time < 3; time++) Must(await host.Enter(standing.Reporter, new AddMailNews(Mail)));
        Assert.Equal("notice.asked-too-often", (await host.Enter(standing.Reporter, new AddMailNews(Mail))).Refusal.Code);
        Assert.Equal(3, (await host.Letters()).Count);
    }

    [Fact]
    public async Task A_link_that_lay_for_a_week_is_over()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Must(await host.Enter(standing.Reporter, new AddMailNews(Mail)));
        host.Clock.Pass(Subscription.PendingLife + TimeSpan.FromMinutes(1));
        Assert.False((await host.Enter(Actor.Nobody, new ConfirmEmail(await host.ConfirmToken()))).Succeeded);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task News_end_with_what_still_waits_and_the_address_is_gone(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        await host.MailNews(standing);
        await host.OfficerWrites(standing);
        await host.TurnAfter(TimeSpan.Zero);
        var id = Assert.Single(await host.Subscriptions()).Id;
        Must(await host.Enter(standing.Reporter, new StopNews(id)));
        await host.TurnAfter(TimeSpan.FromHours(1));
        Assert.Empty(await host.News());
        Assert.Empty(await host.Subscriptions());
        Assert.Equal(0, await host.Store.Read(db => db.Notices.CountAsync()));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_address_nobody_confirmed_is_forgotten_after_a_week(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (pending, told) = (await Some.TicketIn(host, TicketState.InProgress), await Some.TicketIn(host, TicketState.Referred));
        Must(await host.Enter(pending.Reporter, new AddMailNews("lain@contoh.example")));
        host.Clock.Pass(TimeSpan.FromSeconds(1));
        await host.MailNews(told);
        Assert.Equal(0, await host.Store.Sweep(host.Clock.Now, TestContext.Current.CancellationToken));
        Assert.Equal(1, await host.Store.Sweep(host.Clock.Now.AddDays(8), TestContext.Current.CancellationToken));
        Assert.Equal(told.Id, Assert.Single(await host.Subscriptions()).TicketId);
    }

    [Fact]
    public async Task A_second_try_does_not_wake_anybody_either()
    {
        await using var sink = new SmtpSink { Mood = SinkMood.Refuse };
        await using var host = await PortalHost.Start(Database.Sqlite, ("Mail:Transport", "Smtp"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", sink.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Mail:StartTls", "false"));
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        await host.MailNews(standing);
        host.Clock.Now = new DateTimeOffset(2026, 11, 2, 13, 29, 30, TimeSpan.Zero);
        await host.OfficerWrites(standing);
        await host.TurnAfter(TimeSpan.Zero);
        await host.TurnAfter(TimeSpan.FromMinutes(30));
        Assert.Equal((1, new DateTimeOffset(2026, 11, 2, 23, 0, 0, TimeSpan.Zero)), Assert.Single(await host.News()).Row is { } row ? (row.Tries, row.NextTryAt) : default);
    }

    [Fact]
    public async Task Another_reporter_cannot_stop_them()
    {
        await using var host = await PortalHost.Start();
        var (mine, other) = (await Some.TicketIn(host, TicketState.InProgress), await Some.TicketIn(host, TicketState.Referred));
        await host.MailNews(mine);
        Must(await host.Enter(other.Reporter, new StopNews(Assert.Single(await host.Subscriptions()).Id)));
        Assert.Single(await host.Subscriptions());
    }

    private static Task<int> AgencyOf(PortalHost host, Standing standing) => host.Store.Read(db => db.Tickets.Where(one => one.Id == standing.Id).Select(one => one.AgencyId!.Value).SingleAsync());
}
