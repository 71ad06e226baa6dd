using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Board;
using Portal.Web.Follow;
using Portal.Web.Imports;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Imports;

/// <summary>All real complaints of another government come in, and a hundred of them go the whole way as the right people; no text of theirs is printed.</summary>
public sealed class RealComplaintsTests
{
    private const int All = 2946, Walked = 100, Seed = 20261121;

    [Fact]
    public async Task A_hundred_real_complaints_go_from_triage_to_closing_and_the_board_counts_them_right()
    {
        var (main, extra) = (TestData.Path("complaints_id.csv"), TestData.Path("complaints_ext.csv"));
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var result = await ImportTests.Take(host, new ImportReports(ImportSource.Of(main) with { OpenExtra = () => File.OpenRead(extra) }));
        Assert.Equal((All, 0), (result.Added, result.Refused.Count));
        await Walk(host, town, Walked);
    }

    [Fact]
    public async Task Reports_of_our_own_go_the_same_way()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var file = "id,text,date\n" + string.Concat(Enumerable.Range(1, 25).Select(row => $"C-{row},Lubang ke-{row} di jalan desa,2024-03-{row:00}\n"));
        Assert.Equal(25, (await ImportTests.Take(host, new ImportReports(ImportTests.Text(file)))).Added);
        await Walk(host, town, 20);
    }

    private static async Task Walk(PortalHost host, Town town, int count)
    {
        var all = await host.Store.Read(db => db.Tickets.OrderBy(one => one.FormerNumber).Select(one => one.Number).ToListAsync());
        var chance = new Random(Seed);
        var chosen = all.OrderBy(_ => chance.Next()).Take(count).ToList();
        for (var index = 0; index < chosen.Count; index++)
        {
            await Resolve(host, town, chosen[index], chance.Next(4));
            if (index % 20 == 19) await FiguresAreRight(host);
        }
        Assert.Equal(count, await host.Store.Read(db => db.Tickets.CountAsync(one => one.State == TicketState.Closed)));
    }

    private static async Task Resolve(PortalHost host, Town town, string number, int ending)
    {
        var ticket = await town.Ticket(number);
        await town.Done(town.Admin, new AcceptReport(number, ticket.Version, town.Road.Id, ticket.Kind, ticket.ClockClass));
        await town.Done(town.Admin, new ReferReport(number, await town.Version(number), town.Roads.Id, [town.Kepanjen.Id]));
        await town.Done(town.Operator, new TakeTicket(number, await town.Version(number)));
        await town.Done(town.Operator, new SaveAnswerDraft(number, 0, new DraftWords(Town.Draft, Plan: ticket.Kind == ReportKind.Aspiration ? new Planning(PlanOutcome.NotPlanned, null, null) : null)));
        await town.Prove(number);
        await town.Done(town.Operator, new SubmitAnswer(number, 1));
        await town.Done(town.Liaison, new ApproveAnswer(number, await town.Version(number)));
        if (ending == 0) await town.Done(town.Admin, new CloseTicket(number, await town.Version(number), ClosingReason.SolvedOtherwise, "Sudah dicek di lapangan."));
        else await town.Done(Actor.Reporter(ticket.Id), new ConfirmSolved(number));
    }

    /// <summary>What the projector keeps against what plain SQL counts in the tickets themselves.</summary>
    private static async Task FiguresAreRight(PortalHost host)
    {
        await host.Services.GetRequiredService<FigureBook>().CatchUp(TestContext.Current.CancellationToken);
        var board = (await host.Enter(Actor.Officer(Guid.NewGuid(), "Pimpinan", [Role.Leader]), new BoardFigures())).Value;
        var counted = await host.Store.Read(db => db.Database.SqlQueryRaw<string>("""SELECT "State" || '/' || COALESCE("ClosingKind", '') || '/' || COUNT(*) AS "Value" FROM "Tickets" GROUP BY "State", "ClosingKind" """).ToListAsync());
        var kept = await host.Store.Read(db => db.Figures.Where(cell => cell.Period == FigurePeriod.Year && cell.Count != 0).ToListAsync());
        var cells = kept.GroupBy(cell => (cell.State, cell.Closing)).Select(same => $"{same.Key.State}/{same.Key.Closing}/{same.Sum(cell => cell.Count)}");
        Assert.Equal(counted.Order(StringComparer.Ordinal), cells.Order(StringComparer.Ordinal));
        Assert.Equal(kept.Where(cell => cell.State == TicketState.Closed).Sum(cell => cell.Count), board.Closed.Confirmed + board.Closed.Silent + board.Closed.ByOfficer);
        Assert.Equal(kept.Where(cell => cell.State == TicketState.Received).Sum(cell => cell.Count), board.Of(TicketState.Received));
    }
}
