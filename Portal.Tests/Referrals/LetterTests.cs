using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Referrals;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Follow;
using Portal.Web.Referrals;

namespace Portal.Tests.Referrals;

/// <summary>Bodies outside: a numbered letter, a link without an account, and nothing the citizen reads unreviewed.</summary>
public sealed class LetterTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_answer_over_the_link_waits_for_the_admin_and_then_the_reporter_has_the_last_word(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Outside();
        var token = await town.TokenOf(host, number);
        await town.Done(Actor.Nobody, new AnswerByLetterLink(token, "Budi, Manajer ULP", "Gardu sudah kami ganti kemarin.", "10.0.0.1"));
        var waiting = await town.Ticket(number);
        Assert.Equal((TicketState.Outside, true, true), (waiting.State, waiting.HasDraftWaiting, waiting.DueAt < Ticket.NothingDue));
        var reporter = Actor.Reporter(waiting.Id);
        Assert.Null((await host.Enter(reporter, new FollowReport())).Value.Answer);
        var reply = Assert.Single((await host.Enter(town.Admin, new OpenWays(number))).Value.Letters).Replies[0];
        Assert.Equal(("Budi, Manajer ULP", "Gardu sudah kami ganti kemarin."), (reply.Sender, reply.Words));
        await town.Done(town.Admin, new JudgeReply(number, waiting.Version, reply.Id, ReplyVerdict.Answer, "PLN sudah mengganti gardu kemarin."));
        Assert.Equal("PLN sudah mengganti gardu kemarin.", (await host.Enter(reporter, new FollowReport())).Value.Answer?.Text);
        Assert.Equal((TicketState.Answered, false), ((await town.Ticket(number)).State, (await town.Ticket(number)).HasDraftWaiting));
        await town.Reject(number);
        Assert.Equal((TicketState.Reopened, null), ((await town.Ticket(number)).State, (await town.Ticket(number)).AgencyId));
    }

    [Fact]
    public async Task A_link_dies_when_revoked_renewed_altered_or_old()
    {
        await using var host = await PortalHost.Start(Database.Sqlite);
        var town = await Some.Town(host);
        var number = await town.Outside();
        var (letter, token) = (await town.LetterOf(host, number), await town.TokenOf(host, number));
        Assert.Equal("letter.none", await Code(token[..^1] + (token[^1] == '0' ? '1' : '0')));
        await town.Done(town.Admin, new RevokeLetterLink(number, letter));
        Assert.Equal("letter.link-revoked", await Code(token));
        await town.Done(town.Admin, new RenewLetterLink(number, letter));
        Assert.Equal("letter.none", await Code(token));
        var fresh = await town.TokenOf(host, number);
        Assert.Equal("ok", await Code(fresh));
        host.Clock.Now += OutsideLetter.LinkLife;
        Assert.Equal("letter.link-ended", await Code(fresh));
        Assert.Equal([TicketEventType.LinkRevoked, TicketEventType.LinkOpened], (await host.Store.Read(db => db.Events.Where(one => one.Ticket.Number == number).OrderBy(one => one.Sequence).Select(one => one.Type).ToListAsync())).TakeLast(2));
        async Task<string> Code(string one) => await host.Enter(Actor.Nobody, new ReadLetterLink(one)) is { Succeeded: false } refused ? refused.Refusal.Code : "ok";
    }

    [Fact]
    public async Task The_link_shows_no_person_and_is_limited()
    {
        await using var host = await PortalHost.Start(Database.Sqlite);
        var town = await Some.Town(host);
        var number = await town.Outside();
        var token = await town.TokenOf(host, number);
        var view = (await host.Enter(Actor.Nobody, new ReadLetterLink(token))).Value;
        Assert.Equal(("PLN", "Lubang besar di depan sekolah."), (view.Owner, view.Words));
        for (var one = 0; one < AnswerByLetterLink.MostPerHour; one++) await host.Enter(Actor.Nobody, new AnswerByLetterLink(token, "Budi, ULP", "Masih kami kerjakan.", "10.0.0.1"));
        Assert.Equal("letter.too-many", (await host.Enter(Actor.Nobody, new AnswerByLetterLink(token, "Budi, ULP", "Masih kami kerjakan.", "10.0.0.1"))).Refusal.Code);
    }

    [Fact]
    public async Task Sent_back_the_note_is_read_over_the_link_and_by_nobody_else()
    {
        await using var host = await PortalHost.Start(Database.Sqlite);
        var town = await Some.Town(host);
        var number = await town.Replied();
        await town.Done(town.Admin, new JudgeReply(number, await town.Version(number), await town.ReplyOf(host, number), ReplyVerdict.SentBack, "Sebut tanggalnya."));
        var view = (await host.Enter(Actor.Nobody, new ReadLetterLink(await town.TokenOf(host, number)))).Value;
        Assert.Equal((ReplyVerdict.SentBack, "Sebut tanggalnya."), (view.Answers[0].Verdict, view.Answers[0].Note));
        var ticket = await town.Ticket(number);
        Assert.Equal((TicketState.Outside, Ticket.NothingDue), (ticket.State, ticket.DueAt));
        Assert.Empty((await host.Enter(Actor.Reporter(ticket.Id), new FollowReport())).Value.Talk);
        Assert.Equal("letter.reply-judged", (await host.Enter(town.Admin, new JudgeReply(number, ticket.Version, await town.ReplyOf(host, number), ReplyVerdict.News, "Lagi."))).Refusal.Code);
    }
}
