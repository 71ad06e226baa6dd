using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Admin;
using Portal.Web.Referrals;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Referrals;

/// <summary>OPDs without anybody in the portal, and those whose Pejabat Penghubung is away.</summary>
public sealed class PaperDeskTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Where_nobody_is_there_the_admin_types_the_answer_and_it_says_so(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Verified();
        await town.Done(town.Admin, new ReferReport(number, await town.Version(number), town.Inspectorate.Id, []));
        var sent = await town.Ticket(number);
        Assert.True(sent.ByLetter);
        Assert.Equal(Domain.Sla.DeadlineKind.FollowUp, sent.CurrentDeadline);
        await town.Done(town.Admin, new TakeTicket(number, await town.Version(number)));
        await town.Done(town.Admin, new SaveAnswerDraft(number, 0, new DraftWords("Menurut surat dinas, sudah ditambal.")));
        await town.Prove(number);
        await town.Done(town.Admin, new SubmitAnswer(number, 1));
        Assert.Equal(TicketState.Answered, (await town.Ticket(number)).State);
        Assert.Equal("Inspektorat", Assert.Single((await host.Enter(town.Admin, new TicketAnswers(number))).Value.Given).OnBehalfOf);
    }

    [Fact]
    public async Task The_sheet_names_the_recipient_and_nobody_who_reported()
    {
        await using var host = await PortalHost.Start(Database.Sqlite);
        var town = await Some.Town(host);
        var sheet = (await host.Enter(town.Operator, new PrintedSheet(await town.InProgress()))).Value;
        Assert.Equal(("Dinas PU Bina Marga", "Lubang besar di depan sekolah.", "Kecamatan Kepanjen"), (sheet.Recipient, sheet.Words, Assert.Single(sheet.Copies)));
        var secret = (await host.Enter(town.Operator, new PrintedSheet(await town.InProgress(visibility: Visibility.Confidential)))).Value;
        Assert.Equal((true, null, null, null), (secret.IsSecret, secret.Title, secret.Words, secret.Landmark));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_deputy_approves_for_as_long_as_the_decree_says(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (account, today) = ((await Some.OfficerOf(host, Role.Operator, town.Roads.Id)).AccountId!.Value, DateOnly.FromDateTime(host.Clock.Now.AddHours(7).DateTime));
        var decree = new AppointDeputy(town.Roads.Id, account, ActingAs.Plh, "800/17/2026", today, today.AddDays(5));
        Assert.Equal("deputy.not-from-here", (await host.Enter(town.SystemAdmin, decree with { AccountId = town.OtherOperator.AccountId!.Value })).Refusal.Code);
        Assert.Equal("endsOn", (await host.Enter(town.SystemAdmin, decree with { EndsOn = today.AddDays(400) })).Refusal.Field);
        await town.Done(town.SystemAdmin, decree);
        Assert.Equal("deputy.already", (await host.Enter(town.SystemAdmin, decree)).Refusal.Code);
        var signedIn = await host.Store.Read(db => db.Users.FindAsync(account).AsTask());
        Assert.True((await host.ActorWith(signedIn!)).May(Permission.ApproveAnswers));
        host.Clock.Now += TimeSpan.FromDays(6);
        Assert.False((await host.ActorWith(signedIn!)).May(Permission.ApproveAnswers));
    }
}
