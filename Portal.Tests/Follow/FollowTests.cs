using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Follow;

namespace Portal.Tests.Follow;

public sealed class FollowTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_code_alone_opens_the_report_however_it_is_typed(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.Answered);
        var found = await host.Enter(Actor.Nobody, new FindByCode(standing.Code.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l'), "10.0.0.1"));
        var view = (await host.Enter(Actor.Reporter(found.Value), new FollowReport())).Value;
        Assert.Equal((standing.Number, TicketState.Answered, "Dinas PU Bina Marga"), (view.Number, view.State, view.Holder));
        Assert.Equal("Lubang sudah ditambal aspal panas.", view.Answer?.Text);
        Assert.Single(view.Evidence);
        Assert.Single(view.Answer!.Proofs);
    }

    [Fact]
    public async Task Nobody_follows_without_a_code()
    {
        await using var host = await PortalHost.Start();
        await Some.TicketIn(host, TicketState.Answered);
        Assert.Equal("not-found", (await host.Enter(Actor.Nobody, new FollowReport())).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(Some.Admin, new FollowReport())).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_answer_to_a_question_starts_the_clock_again(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.AwaitingReporter);
        var asked = (await host.Enter(standing.Reporter, new FollowReport())).Value;
        Assert.Equal("Di lajur mana lubangnya?", asked.Question?.Text);
        Assert.True((await host.Enter(standing.Reporter, new ReporterWrites(standing.Number, "Ke arah pasar"))).Succeeded);
        var heard = (await host.Enter(standing.Reporter, new FollowReport())).Value;
        Assert.Equal((TicketState.InProgress, null), (heard.State, heard.Question));
        Assert.Equal("Ke arah pasar", heard.Talk[^1].Text);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_eleventh_message_in_ten_minutes_waits(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.InProgress, new() { Visibility = Visibility.Anonymous });
        for (var message = 1; message <= 10; message++)
            Assert.True((await host.Enter(standing.Reporter, new ReporterWrites(standing.Number, $"Pesan {message}"))).Succeeded);
        Assert.Equal("follow.too-many-messages", (await host.Enter(standing.Reporter, new ReporterWrites(standing.Number, "Pesan 11"))).Refusal.Code);
        host.Clock.Pass(TimeSpan.FromMinutes(11));
        Assert.True((await host.Enter(standing.Reporter, new ReporterWrites(standing.Number, "Pesan 11"))).Succeeded);
    }

    [Fact]
    public async Task A_double_tap_is_one_message()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        await host.Enter(standing.Reporter, new ReporterWrites(standing.Number, "Halo"));
        await host.Enter(standing.Reporter, new ReporterWrites(standing.Number, "Halo "));
        Assert.Single((await host.Enter(standing.Reporter, new FollowReport())).Value.Talk);
    }

    [Fact]
    public async Task A_reporter_touches_only_the_own_report()
    {
        await using var host = await PortalHost.Start();
        var (mine, other) = (await Some.TicketIn(host, TicketState.Answered), await Some.TicketIn(host, TicketState.Answered));
        Assert.Equal("not-found", (await host.Enter(mine.Reporter, new ConfirmSolved(other.Number))).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(mine.Reporter, new ReporterWrites(other.Number, "Halo"))).Refusal.Code);
    }

    [Fact]
    public async Task A_merged_report_names_its_parent_only_once_that_is_published()
    {
        await using var host = await PortalHost.Start();
        var (parent, child) = (await Some.TicketIn(host, TicketState.Verified), await Some.TicketIn(host, TicketState.Received));
        var target = await host.Store.Read(db => Task.FromResult(db.Tickets.Single(one => one.Id == parent.Id)));
        await Some.Change(host, child, Some.Admin, (ticket, pen) => ticket.MergeInto(Some.Admin, target, pen.Now));
        Assert.Null((await host.Enter(child.Reporter, new FollowReport())).Value.ParentNumber);
        await Some.Publish(host, parent, "Jalan berlubang", "Di depan toko.");
        Assert.Equal(parent.Number, (await host.Enter(child.Reporter, new FollowReport())).Value.ParentNumber);
    }
}
