using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Tests.Meetings;
using Portal.Web.Audit;
using Portal.Web.Meetings;
using Portal.Web.Retention;
using Portal.Web.Tickets;

namespace Portal.Tests.Retention;

/// <summary>What has been kept long enough goes, nothing else does, and the chain stays whole.</summary>
public sealed class RetentionTests
{
    private static readonly Actor Night = Actor.System("retensi");

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_night_takes_what_is_over_its_term_and_leaves_the_figures_and_the_chain(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (old, open) = (await Closed(host, town), await town.InProgress());
        await Named(host, await town.Ticket(open));
        host.Clock.Pass(TimeSpan.FromDays(200));
        var young = await Closed(host, town);
        await town.Done(town.SystemAdmin, Terms((RetentionKind.Identity, 6), (RetentionKind.Words, 24), (RetentionKind.Photos, 5), (RetentionKind.Letters, null), (RetentionKind.Leftovers, 1)));
        var plan = (await host.Enter(town.SystemAdmin, new RetentionPlan())).Value;
        Assert.Equal([(RetentionKind.Identity, 1), (RetentionKind.Words, 0), (RetentionKind.Photos, 1)], plan.Lines.Take(3).Select(line => (line.Kind, line.Due)));
        Assert.True((await host.Enter(Night, new ApplyRetention())).Value >= 2);
        Assert.Equal((0, 1, 1), (await Identities(host, old), await Identities(host, young), await Identities(host, open)));
        Assert.Equal((0, 1), (await Photos(host, old), await Photos(host, young)));
        Assert.Contains("Lubang", (await host.Enter(town.Admin, new OpenTicket(old))).Value.Body, StringComparison.Ordinal);
        await town.Done(town.SystemAdmin, Terms((RetentionKind.Words, 6)));
        await town.Done(Night, new ApplyRetention());
        Assert.Equal(ErasedWords.Body, (await host.Enter(town.Admin, new OpenTicket(old))).Value.Body);
        Assert.Contains("Lubang", (await host.Enter(town.Admin, new OpenTicket(young))).Value.Body, StringComparison.Ordinal);
        Assert.Equal(0, (await host.Enter(Night, new ApplyRetention())).Value);
        Assert.Empty((await host.Services.GetRequiredService<VerifyAudit>().Run(CancellationToken.None)).Faults);
        var ledger = (await host.Enter(town.SystemAdmin, new RetentionPlan())).Value.Ledger;
        Assert.Equal([RetentionKind.Identity, RetentionKind.Words, RetentionKind.Photos], ledger.Select(line => line.Kind).Where(kind => kind != RetentionKind.Leftovers).Order());
    }

    [Fact]
    public async Task Nothing_goes_before_somebody_has_set_a_term_and_named_its_basis()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        await Closed(host, town);
        host.Clock.Pass(TimeSpan.FromDays(4000));
        Assert.Equal(0, (await host.Enter(Night, new ApplyRetention())).Value);
        var wrong = await host.Enter(town.SystemAdmin, new SaveRetention([new(RetentionKind.Identity, 1, "JRA 4.2"), new(RetentionKind.Words, 60, "")]));
        Assert.Equal(["bulan-Identity", "dasar-Words"], wrong.Refusals.Select(one => one.Field));
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Admin, new RetentionPlan())).Refusal);
        var draft = await host.Enter(town.SystemAdmin, new RetentionPlan(new Dictionary<RetentionKind, int?> { [RetentionKind.Words] = 12 }));
        Assert.Equal(1, draft.Value.Lines.Single(line => line.Kind == RetentionKind.Words).Due);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Who_sat_in_a_meeting_goes_after_its_term_and_what_was_agreed_stays(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (leader, number) = await host.OpenMeeting();
        await host.Sits(await host.Invited(leader, number, "Ana Camat"), "Ana Camat");
        await host.Enter(leader, new MoveMeeting(number, MeetingMove.End));
        await town.Done(town.SystemAdmin, Terms((RetentionKind.Guests, 12)));
        host.Clock.Pass(TimeSpan.FromDays(300));
        Assert.Equal(0, (await host.Enter(Night, new ApplyRetention())).Value);
        host.Clock.Pass(TimeSpan.FromDays(100));
        var due = (await host.Enter(town.SystemAdmin, new RetentionPlan())).Value.Lines.Single(line => line.Kind == RetentionKind.Guests).Due;
        Assert.Equal((due, 0), ((await host.Enter(Night, new ApplyRetention())).Value, (await host.Enter(Night, new ApplyRetention())).Value));
        var left = (await host.Enter(leader, new OpenMeeting(number))).Value;
        Assert.Equal(["Nama sudah dihapus"], left.Attendance.Select(line => line.Name));
        Assert.DoesNotContain("Ana Camat", left.Invitations.Select(line => line.Name));
        Assert.Equal("Banjir Sitiarjo", left.Title);
    }

    private static SaveRetention Terms(params (RetentionKind Kind, int? Months)[] terms) => new([.. terms.Select(one => new RetentionChoice(one.Kind, one.Months, "Perbup JRA 4.2"))]);

    private static async Task<string> Closed(PortalHost host, Town town)
    {
        var number = await town.Answered();
        await Named(host, await town.Ticket(number));
        await Some.Evidence(host, await town.Ticket(number));
        await town.Says(number, (ticket, pen) => ticket.Confirm(Actor.Reporter(ticket.Id), pen.Now));
        return number;
    }

    private static Task Named(PortalHost host, Ticket ticket) => host.Store.Write<Done>(async db =>
    {
        db.Identities.Add(new ReporterIdentity { ReportId = await db.Reports.Where(one => one.TicketId == ticket.Id).Select(one => one.Id).SingleAsync(), NameSealed = [] });
        return Done.It;
    });

    private static async Task<int> Identities(PortalHost host, string number) => await host.Store.Read(db => db.Identities.CountAsync(one => db.Reports.Any(report => report.Id == one.ReportId && report.Ticket.Number == number)));

    private static async Task<int> Photos(PortalHost host, string number) => await host.Store.Read(db => db.Attachments.CountAsync(one => one.Purpose == AttachmentPurpose.Evidence && db.Tickets.Any(ticket => ticket.Id == one.TicketId && ticket.Number == number)));
}
