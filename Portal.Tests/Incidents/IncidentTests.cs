using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Board;
using Portal.Web.Follow;
using Portal.Web.Incidents;
using Portal.Web.Reports;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Incidents;

/// <summary>One problem, many reports: one answer reaches all; and one report with two problems becomes two.</summary>
public sealed class IncidentTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task One_answer_on_the_induk_reaches_every_member_as_its_own_update(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (induk, member, late) = (await town.Submitted(), await town.Filed(), await town.Referred());
        foreach (var one in new[] { member, late }) await town.Done(town.Admin, new MergeReport(one, await town.Version(one), induk));
        var before = await town.Version(member);
        await town.Done(town.Liaison, new ApproveAnswer(induk, await town.Version(induk)));
        var ticket = await town.Ticket(member);
        var view = (await host.Enter(Actor.Reporter(ticket.Id), new FollowReport())).Value;
        Assert.Equal((Town.Draft, TicketState.Duplicate, before), (view.Answer?.Text, ticket.State, ticket.Version));
        var proof = Assert.Single(view.Answer!.Proofs).Id;
        Assert.True((await host.Enter(Actor.Nobody, new OpenFile(proof, [ticket.Id], null))).Succeeded);
        Assert.False((await host.Enter(Actor.Nobody, new OpenFile(proof, [(await town.Ticket(await town.Filed())).Id], null))).Succeeded);
        Assert.Equal([member, late], (await host.Enter(town.Admin, new OpenIncident(induk))).Value.Members.Select(one => one.Number));
        await town.Done(town.Admin, new UnmergeReport(late, await town.Version(late)));
        await town.Reject(induk);
        Assert.Equal("Masalah ini dikerjakan lagi", (await host.Enter(Actor.Reporter(ticket.Id), new FollowReport())).Value.Journey[0].Title);
        Assert.NotEqual("Masalah ini dikerjakan lagi", (await host.Enter(Actor.Reporter((await town.Ticket(late)).Id), new FollowReport())).Value.Journey[0].Title);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task What_many_were_joined_to_is_hot_without_anybodys_support(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var induk = await town.Verified();
        await town.Verified();
        for (var one = 0; one < 2; one++)
        {
            var member = await town.Filed();
            await town.Done(town.Admin, new MergeReport(member, await town.Version(member), induk));
        }
        var hot = Assert.Single((await host.Services.GetRequiredService<FigureReading>().Read(TestContext.Current.CancellationToken)).Hottest);
        Assert.Equal((induk, 3), (hot.Number, hot.Voices));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_induk_that_is_put_away_lets_its_reports_stand_on_their_own_again(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (induk, member) = (await town.Verified(), await town.Referred());
        var due = (await town.Ticket(member)).ResolveDueAt;
        await town.Done(town.Admin, new MergeReport(member, await town.Version(member), induk));
        await town.Done(town.Admin, new ArchiveReport(induk, await town.Version(induk), ArchiveReport.Reasons[0], null));
        var ticket = await town.Ticket(member);
        Assert.Equal((TicketState.Verified, (long?)null, due), (ticket.State, ticket.MergedIntoId, ticket.ResolveDueAt));
        Assert.True(ticket.DueAt < Ticket.NothingDue);
        Assert.Equal("Penggabungan dibatalkan", (await host.Enter(Actor.Reporter(ticket.Id), new FollowReport())).Value.Journey[0].Title);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_member_for_whom_the_shared_answer_did_not_help_says_so_and_stands_on_its_own_again(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (induk, member) = (await town.Submitted(), await town.Filed());
        await town.Done(town.Admin, new MergeReport(member, await town.Version(member), induk));
        var reporter = Actor.Reporter((await town.Ticket(member)).Id);
        // Nothing is answered yet: there is nothing to refuse.
        Assert.False((await host.Enter(reporter, new FollowReport())).Value.MayReject);
        Assert.False((await host.Enter(reporter, new RejectAnswer(member, "Di sini masih berlubang."))).Succeeded);
        await town.Done(town.Liaison, new ApproveAnswer(induk, await town.Version(induk)));
        Assert.True((await host.Enter(reporter, new FollowReport())).Value.MayReject);
        var due = (await town.Ticket(member)).ResolveDueAt;
        Assert.True((await host.Enter(reporter, new RejectAnswer(member, "Di sini masih berlubang."))).Succeeded);
        var ticket = await town.Ticket(member);
        Assert.Equal((TicketState.Verified, (long?)null, 1, due), (ticket.State, ticket.MergedIntoId, ticket.Rejections, ticket.ResolveDueAt));
        Assert.Equal("Anda menyatakan belum beres", (await host.Enter(reporter, new FollowReport())).Value.Journey[0].Title);
        Assert.Contains((await host.Enter(town.Admin, new TicketTalk(member))).Value, one => one.Body == "Di sini masih berlubang.");
        // What ended long ago is a matter for a new report.
        var other = await town.Filed();
        await town.Done(town.Admin, new MergeReport(other, await town.Version(other), induk));
        // Whoever joins late reads what the others were told.
        Assert.Equal(Town.Draft, (await host.Enter(Actor.Reporter((await town.Ticket(other)).Id), new FollowReport())).Value.Answer?.Text);
        Assert.True((await host.Enter(Actor.Reporter((await town.Ticket(induk)).Id), new ConfirmSolved(induk))).Succeeded);
        Assert.True((await host.Enter(Actor.Reporter((await town.Ticket(other)).Id), new FollowReport())).Value.MayReject);
        host.Clock.Pass(TimeSpan.FromDays(31));
        Assert.False((await host.Enter(Actor.Reporter((await town.Ticket(other)).Id), new FollowReport())).Value.MayReject);
        // The others' answer stood, and nobody else may say it for them.
        Assert.Equal([other], (await host.Enter(town.Admin, new OpenIncident(induk))).Value.Members.Select(one => one.Number));
        Assert.False((await host.Enter(reporter, new RejectAnswer(induk, "Di sini masih berlubang."))).Succeeded);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_part_keeps_the_clock_and_its_reporter_follows_it_from_the_first_page(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Filed();
        host.Clock.Now += TimeSpan.FromHours(3);
        var part = (await host.Enter(town.Admin, new SplitReport(number, await town.Version(number), town.Letters.Id, "Lampu juga mati", "Lampunya juga mati sejak Senin.", []))).Value.Number;
        var (whole, split) = (await town.Ticket(number), await town.Ticket(part));
        Assert.Equal((whole.ReceivedAt, whole.ResolveDueAt, TicketState.Verified, whole.KecamatanCode), (split.ReceivedAt, split.ResolveDueAt, split.State, split.KecamatanCode));
        var shown = Assert.Single((await host.Enter(Actor.Reporter(whole.Id), new FollowReport())).Value.Parts);
        var opened = await host.Enter(Actor.Nobody, new FindByCode(shown.Address["/lacak/".Length..], "10.0.0.1"));
        Assert.Equal(split.Id, opened.Value);
        Assert.Equal(number, (await host.Enter(Actor.Reporter(split.Id), new FollowReport())).Value.WholeNumber);
        Assert.Equal("split.of-split", (await host.Enter(town.Admin, new SplitReport(part, split.Version, town.Road.Id, "Lagi satu", "Dan satu masalah lagi.", []))).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Duplicates_are_proposed_with_their_reasons_and_secrets_never_are(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (number, same, secret) = (await town.Filed(), await town.Filed(), await town.Filed(Visibility.Confidential));
        var found = (await host.Enter(town.Admin, new LikelyDuplicates(number))).Value;
        Assert.Equal(same, Assert.Single(found).Number);
        Assert.Contains("kecamatan yang sama", found[0].Reasons);
        Assert.Contains(found[0].Reasons, reason => reason.StartsWith("kata sama: ", StringComparison.Ordinal));
        Assert.Empty((await host.Enter(town.Admin, new LikelyDuplicates(secret))).Value);
        await town.Done(town.Admin, new MergeReport(number, await town.Version(number), same));
        Assert.Empty((await host.Enter(town.Admin, new LikelyDuplicates(number))).Value);
    }
}
