using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Tests.SlaTimers;

public sealed class LadderTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Each_step_is_told_once_to_its_own_people(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Town(host);
        var number = await town.InProgress();
        var ticket = await town.Ticket(number);
        Assert.Equal(["bayu@opd.test", "rina@opd.test"], await Told(host, ticket.WarnAt!.Value));
        Assert.Equal(["kadis@opd.test"], await Told(host, ticket.ResolveDueAt));
        Assert.Equal(["sekda@opd.test"], await Told(host, ticket.LongLateAt!.Value));
        // Another round, and another program on the same data, say nothing again.
        Assert.Empty(await Told(host, ticket.LongLateAt.Value.AddDays(30)));
        Assert.Equal([EscalationStep.Warned, EscalationStep.Overdue, EscalationStep.LongLate], await Steps(host, number));
    }

    [Fact]
    public async Task After_an_outage_only_the_highest_step_is_told_and_of_a_confidential_report_nobody_above_hears()
    {
        await using var host = await PortalHost.Start();
        var town = await Town(host);
        var open = await town.InProgress();
        var late = (await town.Ticket(open)).ResolveDueAt;
        Assert.Equal(["kadis@opd.test"], await Told(host, late.AddDays(1)));
        Assert.Equal([EscalationStep.Overdue], await Steps(host, open));
        host.Clock.Now = FixedClock.Start;
        await town.InProgress(visibility: Visibility.Confidential);
        // Those named on it do; the kepala OPD is not among them.
        Assert.Equal(["bayu@opd.test", "rina@opd.test"], await Told(host, late.AddDays(1)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_morning_letter_goes_once_a_day_to_who_has_something_due(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Town(host);
        var number = await town.InProgress();
        // Thursday morning; it is due on Friday.
        host.Clock.Now = (await town.Ticket(number)).ResolveDueAt.AddHours(-32);
        Assert.Equal(["bayu@opd.test", "bupati@opd.test", "rina@opd.test"], await Morning(host));
        Assert.Contains(number, (await Mails(host)).First(mail => mail.To == "bayu@opd.test").Body, StringComparison.Ordinal);
        // A program that was started again knows from the database that it has been done.
        Assert.Empty(await Morning(host, isNew: true));
        // Friday: no second weekly list in the same week.
        host.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(["bayu@opd.test", "rina@opd.test"], await Morning(host, isNew: true));
    }

    [Fact]
    public async Task Nobody_is_written_to_before_opening_or_on_a_day_off()
    {
        await using var host = await PortalHost.Start();
        var town = await Town(host);
        var due = (await town.Ticket(await town.InProgress())).ResolveDueAt;
        host.Clock.Now = due.AddHours(-9);
        Assert.Empty(await Morning(host));
        host.Clock.Now = due.AddDays((13 - (int)due.DayOfWeek) % 7);
        Assert.Equal(DayOfWeek.Saturday, host.Clock.Now.DayOfWeek);
        Assert.Empty(await Morning(host));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_admin_instansi_hears_of_what_no_opd_works_on_wherever_they_are_appointed(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Town(host);
        var admin = await Some.OfficerOf(host, Role.InstanceAdmin, town.Parks.Id);
        await host.Store.Write<int>(async db => await db.Users.Where(one => one.Id == admin.AccountId).ExecuteUpdateAsync(row => row.SetProperty(one => one.Email, "admin@opd.test").SetProperty(one => one.EmailConfirmed, true), Stop));
        Assert.Equal(["admin@opd.test"], await Told(host, (await town.Ticket(await town.Filed())).WarnAt!.Value));
        host.Clock.Now = FixedClock.Start;
        var typed = await town.InProgress();
        await host.Store.Write<int>(async db => await db.Tickets.Where(one => one.Number == typed).ExecuteUpdateAsync(row => row.SetProperty(one => one.ByLetter, true), Stop));
        Assert.Equal(["admin@opd.test"], await Told(host, (await town.Ticket(typed)).WarnAt!.Value));
    }

    private static async Task<Kit.Town> Town(PortalHost host)
    {
        var town = await Some.Town(host);
        await host.Store.Write<Done>(async db =>
        {
            foreach (var (actor, mail) in new[] { (town.Operator, "bayu@opd.test"), (town.Liaison, "rina@opd.test") })
            {
                var account = await db.Users.SingleAsync(one => one.Id == actor.AccountId);
                (account.Email, account.EmailConfirmed) = (mail, true);
            }
            // An address nobody has confirmed gets nothing.
            (await db.Users.SingleAsync(one => one.Id == town.Colleague.AccountId)).Email = "sri@opd.test";
            return Done.It;
        });
        await town.Done(town.SystemAdmin, new SaveContact(EscalationPost.AgencyHead, town.Roads.Id, "kadis@opd.test"));
        await town.Done(town.SystemAdmin, new SaveContact(EscalationPost.Secretary, null, "sekda@opd.test"));
        await town.Done(town.SystemAdmin, new SaveContact(EscalationPost.HeadOfGovernment, null, "bupati@opd.test"));
        return town;
    }

    /// <summary>Who is written to when the timer rings just after this moment.</summary>
    private static async Task<List<string>> Told(PortalHost host, DateTimeOffset at)
    {
        var before = await Mails(host);
        host.Clock.Now = at.AddSeconds(1);
        await host.Services.GetRequiredService<DueTimers>().Ring(Stop);
        await host.Services.GetRequiredService<DueTimers>().Ring(Stop);
        return [.. (await Mails(host)).Except(before).Select(mail => mail.To).Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> Morning(PortalHost host, bool isNew = false)
    {
        var before = await Mails(host);
        var letters = isNew ? ActivatorUtilities.CreateInstance<MorningLetters>(host.Services) : host.Services.GetRequiredService<MorningLetters>();
        await letters.Run(Stop);
        return [.. (await Mails(host)).Except(before).Select(mail => mail.To).Order(StringComparer.Ordinal)];
    }

    private static async Task<List<(Guid Id, string To, string Body)>> Mails(PortalHost host)
    {
        var vault = host.Services.GetRequiredService<Vault>();
        return (await host.Store.Read(db => db.Outbox.OrderBy(mail => mail.Id).ToListAsync())).ConvertAll(mail => (mail.Id, vault.Open(mail.ToSealed), vault.Open(mail.BodySealed)));
    }

    private static async Task<List<EscalationStep>> Steps(PortalHost host, string number) =>
        (await host.Store.Read(db => db.Events.Where(one => one.Ticket.Number == number && one.Type == TicketEventType.Escalated).OrderBy(one => one.Sequence).Select(one => one.Facts).ToListAsync()))
        .ConvertAll(facts => Enum.Parse<EscalationStep>(EventFacts.Read(facts)["step"]));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
