using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Tests.Triage;
using Portal.Web.Tickets;

namespace Portal.Tests.Queue;

public sealed class SavedViewTests
{
    private static readonly QueueAsk Late = new() { View = QueueView.Unit, State = TicketState.Reopened, After = new(DateTimeOffset.UnixEpoch, 4) };

    [Fact]
    public async Task A_shared_view_is_seen_at_the_same_desk_and_taken_away_by_its_owner_alone()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var other = await Some.Agency(desk.Host, "DLH");
        var (owner, colleague, stranger) = (await Some.OfficerOf(desk.Host, Role.Operator, desk.Roads.Id), await Some.OfficerOf(desk.Host, Role.Liaison, desk.Roads.Id), await Some.OfficerOf(desk.Host, Role.Operator, other.Id));
        await desk.Host.Enter(owner, new SaveQueueView(" Jembatan selatan ", Late, Share: true));
        await desk.Host.Enter(owner, new SaveQueueView("Milik sendiri", Late, Share: false));
        Assert.Equal(["Jembatan selatan", "Milik sendiri"], (await Saved(desk, owner)).Select(one => one.Name));
        var shared = Assert.Single(await Saved(desk, colleague));
        Assert.Equal((Late.First.Href, false), (shared.Address, shared.IsOwn));
        Assert.Empty(await Saved(desk, stranger));
        Assert.Equal(Refusal.NotFound, (await desk.Host.Enter(colleague, new DropQueueView(shared.Id))).Refusal);
        Assert.True((await desk.Host.Enter(owner, new DropQueueView(shared.Id))).Succeeded);
        Assert.Empty(await Saved(desk, colleague));
    }

    [Fact]
    public async Task The_same_name_replaces_and_no_name_is_refused()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        await desk.Host.Enter(desk.Admin, new SaveQueueView("Pagi", Late, Share: false));
        await desk.Host.Enter(desk.Admin, new SaveQueueView("Pagi", new QueueAsk { View = QueueView.Late }, Share: false));
        Assert.Equal("/petugas?view=lewat", Assert.Single(await Saved(desk, desk.Admin)).Address);
        Assert.Equal("name", (await desk.Host.Enter(desk.Admin, new SaveQueueView("  ", Late, Share: false))).Refusal.Field);
    }

    private static async Task<IReadOnlyList<SavedQueue>> Saved(Desk desk, Actor actor) => (await desk.Host.Enter(actor, new TicketQueue(new()))).Value.Saved;
}
