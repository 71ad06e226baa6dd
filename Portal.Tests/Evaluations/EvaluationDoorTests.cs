using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Evaluations;
using Portal.Domain.Tickets;
using Portal.Tests.Board;
using Portal.Tests.Kit;
using Portal.Web.Board;
using Portal.Web.Evaluations;
using Portal.Web.MonthlyReports;

namespace Portal.Tests.Evaluations;

public sealed class EvaluationDoorTests
{
    private static readonly Actor Admin = Actor.Officer(Guid.NewGuid(), "Admin", [Role.InstanceAdmin]), Leader = Actor.Officer(Guid.NewGuid(), "Bupati", [Role.Leader]);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_month_is_counted_set_and_stays_what_was_set(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var crowd = await TicketCrowd.Gather(host);
        await crowd.Live(30, 160);
        await CatchUp(host);
        var month = Month(host);
        var counted = (await host.Enter(Leader, new OpenEvaluation(month))).Value;
        var open = await host.Store.Read(db => db.Tickets.CountAsync(one => TicketFlow.OpenStates.Contains(one.State)));
        Assert.Equal(open, counted.Sheet.Whole.Work.Open);
        Assert.Contains(counted.Sheet.Rows, row => row.Work.Answer.Count > 0);
        Assert.Equal("evaluation.too-early", (await host.Enter(Admin, new SetMonth(month))).Refusal.Code);

        host.Clock.Pass(TimeSpan.FromDays(31));
        Assert.Equal(Refusal.NotFound, (await host.Enter(Leader, new SetMonth(month))).Refusal);
        Assert.True((await host.Enter(Admin, new SetMonth(month))).Succeeded);
        Assert.Equal("evaluation.is-set", (await host.Enter(Admin, new SetMonth(month))).Refusal.Code);
        Assert.Equal("evaluation.is-set", (await host.Enter(Admin, new WriteNote(month, null, NoteKind.Finding, "Terlambat dicatat.", null))).Refusal.Code);
        await crowd.File();
        await CatchUp(host);
        var later = (await host.Enter(Leader, new OpenEvaluation(month))).Value;
        Assert.Equal(counted.Sheet.Whole, later.Sheet.Whole);
        // What came in since is not in the month's end, counted again or not.
        Assert.Empty(later.Moved);
        Assert.Equal(open + 1, (await host.Enter(Leader, new OpenEvaluation(Month(host)))).Value.Sheet.Whole.Work.Open);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_opd_reads_its_own_and_answers_what_was_recommended(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await TicketCrowd.Gather(host);
        var (month, due) = (Month(host), DateOnly.FromDateTime(host.Clock.Now.Date).AddDays(10));
        var own = await host.Store.Read(db => db.Agencies.Where(one => one.Code == "OPD-1").Select(one => one.Id).SingleAsync());
        var desk = Actor.Officer(Guid.NewGuid(), "Operator", [Role.Operator], own);
        Assert.Equal("evaluation.no-agency", (await host.Enter(Admin, new WriteNote(month, "OPD-9", NoteKind.Finding, "Jawaban lambat.", null))).Refusal.Code);
        Assert.True((await host.Enter(Admin, new WriteNote(month, "OPD-1", NoteKind.Recommendation, "Tambah satu operator.", due))).Succeeded);
        Assert.True((await host.Enter(Admin, new WriteNote(month, "OPD-2", NoteKind.Recommendation, "Perbaiki bukti foto.", due))).Succeeded);
        var mine = (await host.Enter(desk, new OpenEvaluation(month))).Value;
        Assert.Equal("OPD-1", Assert.Single(mine.Sheet.Rows).Code);
        var note = Assert.Single(mine.Notes);
        Assert.True(note.MayReport);
        Assert.Equal(Refusal.NotFound, (await host.Enter(desk, new OpenEvaluation(month, "OPD-2"))).Refusal);
        Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Officer(Guid.NewGuid(), "Camat", [Role.Camat], own), new OpenEvaluation(month, "OPD-1"))).Refusal);
        host.Clock.Pass(TimeSpan.FromDays(31));
        Assert.True((await host.Enter(desk, new ReportNote(note.Id, "Operator kedua sudah ditunjuk."))).Succeeded);
        var next = (await host.Enter(Admin, new OpenEvaluation(Month(host)))).Value;
        Assert.Equal(["Operator kedua sudah ditunjuk.", ""], next.Earlier.Select(one => one.DoneWords));
        Assert.True((await host.Enter(Admin, new DropNote(next.Earlier[1].Id))).Succeeded);
        Assert.Single((await host.Enter(Admin, new OpenEvaluation(month))).Value.Notes);
    }

    [Fact]
    public async Task Targets_are_kept_and_bad_ones_are_refused_with_a_sentence()
    {
        await using var host = await PortalHost.Start();
        var values = Targets.First.Values.ToDictionary();
        Assert.False((await host.Enter(Admin, new SaveTargets(new Dictionary<Indicator, decimal>(values) { [Indicator.Late] = 101 }))).Succeeded);
        values[Indicator.Late] = 5;
        Assert.True((await host.Enter(Admin, new SaveTargets(values))).Succeeded);
        Assert.Equal(5, (await host.Enter(Leader, new OpenEvaluation(Month(host)))).Value.Sheet.Targets.Of(Indicator.Late));
        using var client = await BoardVisitor.SignIn(host, Role.Leader);
        Assert.Contains("paling banyak 5 %", await client.GetStringAsync("/petugas/monev", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static ReportMonth Month(PortalHost host) => new(host.Clock.Now.Year, host.Clock.Now.Month);

    private static Task CatchUp(PortalHost host) => host.Services.GetRequiredService<FigureBook>().CatchUp(TestContext.Current.CancellationToken);
}
