using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Tests.Triage;
using Portal.Web.Tickets;

namespace Portal.Tests.Queue;

/// <summary>SQLite's own plan of each view: rows come in the order of an index, from the cursor on, without sorting and without reading the table from end to end.</summary>
public sealed class QueueIndexTests
{
    private static readonly QueueKey Behind = new(new DateTimeOffset(2026, 11, 5, 9, 0, 0, TimeSpan.Zero), 7);

    public static TheoryData<Role, QueueView> Views => [.. Rows()];

    [Theory, MemberData(nameof(Views))]
    public async Task A_view_is_read_in_the_order_of_an_index(Role role, QueueView view)
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var actor = await Some.OfficerOf(desk.Host, role, role == Role.Operator ? desk.Roads.Id : null);
        var order = new QueueOrder(QueueOrder.Of(new QueueAsk(), view));
        foreach (var (back, part) in new[] { (false, 0), (false, 1), (true, 0), (true, 1) })
        {
            var plan = await Plan(desk, tickets => order.Parts(Scope(desk, actor).Of(tickets, view), Behind, back).ToList() is var parts && part < parts.Count ? Keys(parts[part], view) : null);
            if (plan is null) continue;
            Assert.Matches("SEARCH t USING (COVERING )?INDEX IX_Tickets_", plan);
            Assert.DoesNotContain("SCAN t", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Role.Operator, QueueView.Unit, "AgencyId_DueAt"), InlineData(Role.Operator, QueueView.Mine, "AssigneeId_DueAt"), InlineData(Role.InstanceAdmin, QueueView.Incoming, "State_DueAt")]
    [InlineData(Role.InstanceAdmin, QueueView.Open, "COVERING INDEX IX_Tickets_DueAt"), InlineData(Role.InstanceAdmin, QueueView.All, "COVERING INDEX IX_Tickets_ReceivedAt")]
    public async Task The_busiest_views_read_their_own_rows_only(Role role, QueueView view, string index)
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var actor = await Some.OfficerOf(desk.Host, role, role == Role.Operator ? desk.Roads.Id : null);
        var order = new QueueOrder(QueueOrder.Of(new QueueAsk(), view));
        Assert.Contains(index, await Plan(desk, tickets => Keys(order.Parts(Scope(desk, actor).Of(tickets, view), null, back: false).First(), view)), StringComparison.Ordinal);
    }

    [Theory, InlineData(QueueView.All, "CategoryId_ReceivedAt|KecamatanCode_ReceivedAt"), InlineData(QueueView.Open, "CategoryId_DueAt|KecamatanCode_DueAt")]
    public async Task Two_filters_read_the_index_of_one_and_see_the_other_in_it(QueueView view, string index)
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var order = new QueueOrder(QueueOrder.Of(new QueueAsk(), view));
        var plan = await Plan(desk, tickets => Keys(order.Parts(Scope(desk, desk.Admin).Of(tickets, view).Where(one => one.CategoryId == 3 && one.KecamatanCode == "35.07.13"), null, back: false).First(), view));
        Assert.Matches($"COVERING INDEX IX_Tickets_({index})", plan!);
    }

    [Fact]
    public async Task The_plan_would_tell_a_sort_by_something_else()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        Assert.Contains("TEMP B-TREE", await Plan(desk, tickets => tickets.OrderBy(one => one.ClosedAt).Take(26)), StringComparison.Ordinal);
    }

    private static IEnumerable<TheoryDataRow<Role, QueueView>> Rows() =>
        from role in new[] { Role.InstanceAdmin, Role.Operator, Role.Leader }
        from view in QueueViews.For(Actor.Officer(Guid.Empty, "", [role], role == Role.Operator ? 1 : null))
        select new TheoryDataRow<Role, QueueView>(role, view);

    private static QueueScope Scope(Desk desk, Actor actor) => new(actor, desk.Host.Clock.Now, new Portal.Domain.Sla.WorkingCalendar([]));

    private static IQueryable Keys(IQueryable<Ticket> tickets, QueueView view) => tickets.Take(26).Select(new QueueOrder(QueueOrder.Of(new QueueAsk(), view)).Placed);

    private static Task<string?> Plan(Desk desk, Func<IQueryable<Ticket>, IQueryable?> query) => desk.Host.Store.Read<string?>(async db =>
    {
        if (query(db.Tickets) is not { } asked) return null;
        await using var command = asked.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText[command.CommandText.IndexOf("SELECT", StringComparison.Ordinal)..];
        await db.Database.OpenConnectionAsync();
        command.Connection = db.Database.GetDbConnection();
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(3).Replace("\"", ""));
        return string.Join('\n', lines);
    });
}
