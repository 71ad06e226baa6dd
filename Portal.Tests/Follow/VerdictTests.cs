using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Follow;

namespace Portal.Tests.Follow;

public sealed class VerdictTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_reporters_word_closes_the_report(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.Answered);
        Assert.True((await host.Enter(standing.Reporter, new ConfirmSolved(standing.Number))).Succeeded);
        var view = (await host.Enter(standing.Reporter, new FollowReport())).Value;
        Assert.Equal((TicketState.Closed, ClosingKind.ConfirmedByReporter), (view.State, view.ClosingKind));
        Assert.Equal(new DateOnly(2026, 12, 2), view.ReopenUntil);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_rejection_reaches_the_desk_with_its_reason(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.Answered);
        Assert.True((await host.Enter(standing.Reporter, new RejectAnswer(standing.Number, "Tambalannya lepas lagi"))).Succeeded);
        var view = (await host.Enter(standing.Reporter, new FollowReport())).Value;
        Assert.Equal((TicketState.Reopened, 1), (view.State, view.Rejections));
        Assert.Equal("Tambalannya lepas lagi", view.Talk[^1].Text);
        Assert.Null(view.Question);
    }

    [Theory, InlineData(""), InlineData("    x   "), InlineData(null)]
    public async Task A_rejection_needs_a_reason(string? reason)
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Answered);
        var refusal = (await host.Enter(standing.Reporter, new RejectAnswer(standing.Number, reason))).Refusal;
        Assert.Equal(("shape", "reason"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task A_report_without_an_answer_cannot_be_confirmed()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Assert.Equal("ticket.illegal.inprogress.confirm", (await host.Enter(standing.Reporter, new ConfirmSolved(standing.Number))).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Reopening_ends_thirty_days_after_closing(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (early, late) = (await Some.TicketIn(host, TicketState.Closed), await Some.TicketIn(host, TicketState.Closed));
        host.Clock.Pass(TimeSpan.FromDays(30));
        Assert.True((await host.Enter(early.Reporter, new ReopenReport(early.Number, "Berlubang lagi"))).Succeeded);
        host.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("ticket.reopen-too-late", (await host.Enter(late.Reporter, new ReopenReport(late.Number, "Berlubang lagi"))).Refusal.Code);
        Assert.Null((await host.Enter(late.Reporter, new FollowReport())).Value.ReopenUntil);
    }
}
