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
    private static readonly QueueAsk Page2 = new() { After = new(new DateTimeOffset(2026, 11, 5, 9, 0, 0, TimeSpan.Zero), 7) };

    public static TheoryData<Role, QueueView> Views => [.. Rows()];

    [Theory, MemberData(nameof(Views))]
    public async Task A_view_is_read_in_the_order_of_an_index(Role role, QueueView view)
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var actor = await Some.OfficerOf(desk.Host, role, role == Role.Operator ? desk.Roads.Id : null);
        var plan = await Plan(desk, tickets => Scope(desk, actor).Of(tickets, view).InOrder(Page2).Take(26));
        Assert.Contains("SEARCH t USING INDEX IX_Tickets_", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN t", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    [Theory, InlineData(Role.Operator, QueueView.Unit, "AgencyId_DueAt"), InlineData(Role.Operator, QueueView.Mine, "AssigneeId_DueAt"), InlineData(Role.InstanceAdmin, QueueView.Incoming, "State_DueAt")]
    public async Task The_busiest_views_read_their_own_rows_only(Role role, QueueView view, string index)
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var actor = await Some.OfficerOf(desk.Host, role, role == Role.Operator ? desk.Roads.Id : null);
        Assert.Contains(index, await Plan(desk, tickets => Scope(desk, actor).Of(tickets, view).InOrder(new()).Take(26)), StringComparison.Ordinal);
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

    private static Task<string> Plan(Desk desk, Func<IQueryable<Ticket>, IQueryable<Ticket>> query) => desk.Host.Store.Read(async db =>
    {
        await using var command = query(db.Tickets).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText[command.CommandText.IndexOf("SELECT", StringComparison.Ordinal)..];
        await db.Database.OpenConnectionAsync();
        command.Connection = db.Database.GetDbConnection();
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(3).Replace("\"", ""));
        return string.Join('\n', lines);
    });
}
