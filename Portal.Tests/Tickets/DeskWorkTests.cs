using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Follow;
using Portal.Web.Tickets;

namespace Portal.Tests.Tickets;

public sealed class DeskWorkTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task What_is_being_typed_is_its_officers_alone_and_gone_once_it_is_sent(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (number, begun) = (await town.InProgress(), host.Clock.Now);
        var version = await town.Version(number);
        foreach (var text in new[] { "Kami", "Kami ke sana" }) await town.Done(town.Operator, new SaveWorkDraft(number, WorkDraftKind.Reply, text, begun));
        await town.Done(town.Operator, new SaveWorkDraft(number, WorkDraftKind.Note, "Telepon RT", begun));
        Assert.Equal(version, await town.Version(number));
        var drafts = (await host.Enter(town.Operator, new WorkDrafts(number))).Value;
        Assert.Equal(["Kami ke sana", "Telepon RT"], drafts.OrderBy(one => one.Kind).Select(one => one.Body));
        Assert.Empty((await host.Enter(town.Colleague, new WorkDrafts(number))).Value);
        await town.Done(town.Operator, new SaveWorkDraft(number, WorkDraftKind.Reply, "", begun));
        Assert.Equal(WorkDraftKind.Note, Assert.Single((await host.Enter(town.Operator, new WorkDrafts(number))).Value).Kind);
    }

    [Fact]
    public async Task An_officer_sees_what_the_reporter_sees_and_not_a_word_or_photo_more()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.InProgress(visibility: Visibility.Anonymous);
        var ticket = await town.Ticket(number);
        await Some.Evidence(host, ticket);
        await town.Done(town.Operator, new AddNote(number, ticket.Version, "Jangan sebut paket."));
        await town.Done(town.Operator, new WriteToReporter(number, await town.Version(number), "Kami ke sana besok."));
        var seen = (await host.Enter(town.Operator, new SeeAsReporter(number))).Value;
        Assert.Equal(["Kami ke sana besok."], seen.Talk.Select(said => said.Text));
        Assert.Empty(seen.Evidence);
        Assert.Single((await host.Enter(town.Admin, new SeeAsReporter(number))).Value.Evidence);
        var own = (await host.Enter(Actor.Reporter(ticket.Id), new FollowReport())).Value;
        Assert.Equal(own.Journey, seen.Journey);
    }

    [Fact]
    public void Who_else_is_here_and_who_types_is_known_and_forgotten()
    {
        var clock = new FixedClock();
        var rooms = new TicketRooms(clock);
        var (me, rina) = (Guid.NewGuid(), Guid.NewGuid());
        using var mine = rooms.Enter("KM-1", me, "Bayu");
        var first = rooms.Enter("KM-1", rina, "Rina");
        using var second = rooms.Enter("KM-1", rina, "Rina");
        Assert.Equal([new Guest("Rina", false)], rooms.Others("KM-1", me));
        first.Type();
        Assert.Equal([new Guest("Rina", true)], rooms.Others("KM-1", me));
        clock.Now += TimeSpan.FromSeconds(5);
        first.Dispose();
        Assert.Equal([new Guest("Rina", false)], rooms.Others("KM-1", me));
        second.Dispose();
        Assert.Empty(rooms.Others("KM-1", me));
    }

    [Fact]
    public async Task Similar_tickets_around_are_named_with_a_reason_and_only_to_who_may_see_them()
    {
        await using var host = await PortalHost.Start();
        var here = (-8.1300, 112.5700);
        var (one, near, far) = (await Placed(host, "Jalan berlubang di depan pasar", here), await Placed(host, "Lubang jalan dekat pasar", (-8.1305, 112.5702)), await Placed(host, "Lubang jalan dekat pasar", (-8.1600, 112.6000)));
        var found = (await host.Enter(Some.Admin, new NearbyTickets(one.Number))).Value;
        var row = Assert.Single(found);
        Assert.Equal(near.Number, row.Number);
        Assert.Matches(@"^60 m · kategori sama · kata sama: lubang, jalan, pasar$", row.Why);
        Assert.NotEqual(far.Number, row.Number);
        Assert.Equal("not-found", (await host.Enter(Some.OperatorOf(9999), new NearbyTickets(one.Number))).Refusal.Code);
    }

    private static Task<Standing> Placed(PortalHost host, string title, (double, double) point) => Some.TicketIn(host, TicketState.InProgress, new TicketPlan { Title = title, Body = title, Point = point });
}
