using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Reports;

/// <summary>A report about staff is the Inspektorat's alone from the moment it is filed.</summary>
public sealed class StaffConductTests
{
    private static readonly Stopper Above = new("Sampaikan kepada Ombudsman.", "137");

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task It_lies_on_the_inspectors_desk_at_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, inspector, category) = await Government(host);
        var report = await Some.Report(host, with: filing => filing with { CategoryWish = category.Slug });
        var opened = (await host.Enter(inspector, new OpenTicket(report.Number))).Value;
        Assert.Equal((TicketState.Referred, Visibility.Confidential, ClockClass.Supervisory, true), (opened.State, opened.Visibility, opened.ClockClass, opened.OpensSealedPhotos));
        Assert.Equal([TicketEventType.Filed, TicketEventType.Accepted, TicketEventType.Referred, TicketEventType.Named],
            await host.Store.Read(db => db.Events.Where(one => one.TicketId == report.TicketId).OrderBy(one => one.Sequence).Select(one => one.Type).ToListAsync()));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Nobody_else_learns_that_it_exists(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, _, category) = await Government(host);
        var report = await Some.Report(host, with: filing => filing with { CategoryWish = category.Slug });
        foreach (var who in new[] { town.Operator, town.Liaison, town.OtherOperator, town.CopyOperator, town.Camat, town.Leader, town.Admin, town.SystemAdmin, Actor.Nobody })
        {
            Assert.Equal(Refusal.NotFound, (await host.Enter(who, new OpenTicket(report.Number))).Refusal);
            if (await host.Enter(who, new TicketQueue(new QueueAsk { Words = report.Number })) is { Succeeded: true } queue) Assert.Empty(queue.Value.Rows);
        }
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Admin, new OpenTriage(report.Number))).Refusal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Without_an_inspector_it_waits_confidential_with_the_admin_instansi(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        await Conduct(host);
        var report = await Some.Report(host, with: filing => filing with { CategoryWish = "perilaku" });
        Assert.Equal(Visibility.Confidential, (await host.Enter(town.Admin, new OpenTicket(report.Number))).Value.Visibility);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task About_the_inspektorat_itself_it_does_not_go_there(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, inspector, category) = await Government(host);
        var report = await Some.Report(host, with: filing => filing with { CategoryWish = category.Slug, Extra = new Dictionary<string, string> { ["siapa"] = "Inspektorat" } });
        Assert.Equal(Refusal.NotFound, (await host.Enter(inspector, new OpenTicket(report.Number))).Refusal);
        var opened = (await host.Enter(town.Admin, new OpenTicket(report.Number))).Value;
        Assert.Equal((TicketState.Received, Visibility.Confidential), (opened.State, opened.Visibility));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Triage_hands_it_over_and_loses_sight_of_it(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, inspector, category) = await Government(host);
        var number = await town.Filed();
        await town.Done(town.Admin, new AcceptReport(number, await town.Version(number), category.Id, Domain.Reports.ReportKind.Complaint, ClockClass.Simple));
        Assert.True((await host.Enter(inspector, new OpenTicket(number))).Succeeded);
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Admin, new OpenTicket(number))).Refusal);
        await town.Done(inspector, new ReturnTicket(number, await town.Version(number), "Ini tentang jalan, bukan petugas.", null));
        Assert.Equal(Visibility.Confidential, (await host.Enter(town.Admin, new OpenTicket(number))).Value.Visibility);
    }

    private static async Task<(Town Town, Actor Inspector, Category Category)> Government(PortalHost host)
    {
        var town = await Some.Town(host);
        var category = await Conduct(host);
        var inspectorate = await host.Store.Read(db => db.Agencies.SingleAsync(one => one.Code == "INSPEKTORAT"));
        return (town, await town.Appoint("Agus Setiawan", Role.Inspector, inspectorate), category);
    }

    private static async Task<Category> Conduct(PortalHost host)
    {
        var category = new Category
        {
            Slug = "perilaku", Name = "Perilaku petugas", IsStaffConduct = true, AgencyCode = "INSPEKTORAT",
            Questions = [new("siapa", "Siapa?", QuestionKind.Choice, true, [new("Petugas"), new("Inspektorat", Above)])],
        };
        await host.Store.Write<Done>(db =>
        {
            db.AddRange(category, new Agency { Code = "INSPEKTORAT", Name = "Inspektorat", ShortName = "Inspektorat" });
            return Task.FromResult<Outcome<Done>>(Done.It);
        });
        return category;
    }
}
