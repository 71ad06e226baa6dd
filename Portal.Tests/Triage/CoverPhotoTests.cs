using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Public;
using Portal.Web.Reports;
using Portal.Web.Triage;

namespace Portal.Tests.Triage;

public sealed class CoverPhotoTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_public_gets_the_covered_photo_and_never_the_one_under_it(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Verified();
        var own = await Some.Photo(host, await town.Ticket(number));
        await town.Done(town.Admin, Cover(number, await town.Version(number), own.Id, [0, 1, 12, 13]));
        var shown = Assert.Single((await host.Enter(town.Admin, new OpenTriage(number))).Value.Evidence);
        Assert.Equal((own.Id, true), (shown.CoversId, shown.IsCovered));
        Assert.Equal(TicketRefusals.NoSuchPhoto, (await host.Enter(town.Admin, Publish(number, await town.Version(number), own.Id))).Refusal);
        await town.Done(town.Admin, Publish(number, await town.Version(number), shown.Id));
        Assert.Equal([shown.Id], (await host.Enter(Actor.Nobody, new PublishedReport(number))).Value.Before.Select(one => one.Id));
        Assert.Equal((true, false), (await Opens(host, shown.Id), await Opens(host, own.Id)));
        // Once more over the covered one: what is out already is exchanged.
        await town.Done(town.Admin, Cover(number, await town.Version(number), shown.Id, [107]));
        Assert.False(await Opens(host, shown.Id));
        Assert.Single((await host.Enter(Actor.Nobody, new PublishedReport(number))).Value.Before, one => one.Id != shown.Id);
        Assert.Contains(await host.Store.Read(db => db.Events.Where(one => one.Type == TicketEventType.PhotoCovered).Select(one => one.Facts).ToListAsync()), facts => EventFacts.Read(facts)["count"] == "4");
    }

    [Fact]
    public async Task Under_the_boxes_there_is_nothing_and_beside_them_everything()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        async Task<Attachment> Covered(IReadOnlyList<int> cells)
        {
            var number = await town.Filed();
            await town.Done(town.Admin, Cover(number, await town.Version(number), (await Some.Photo(host, await town.Ticket(number))).Id, cells));
            return await host.Store.Read(db => db.Attachments.OrderByDescending(one => one.StoredAt).SingleAsync(one => one.CoversId != null && db.Tickets.Any(ticket => ticket.Id == one.TicketId && ticket.Number == number)));
        }
        // A picture without contrast has no looks: all of it is black.
        Assert.Null((await Covered([.. Enumerable.Range(0, PhotoGrid.Cells)])).Looks);
        Assert.NotNull((await Covered([0])).Looks);
    }

    [Fact]
    public async Task Nothing_chosen_and_no_reason_are_said_beside_their_fields()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.Filed();
        var refused = await host.Enter(town.Admin, new CoverPhoto(number, 1, Guid.NewGuid(), [], " "));
        Assert.Equal(["cells", "reason"], refused.Refusals.Select(one => one.Field));
        Assert.Equal(TicketRefusals.NoSuchPhoto, (await host.Enter(town.Admin, Cover(number, 1, Guid.NewGuid(), [3]))).Refusal);
    }

    [Fact]
    public void Neighbours_of_a_row_are_one_piece_and_corners_come_in_any_order()
    {
        Assert.Equal([new GridRun(0, 0, 2), new GridRun(0, 11, 1), new GridRun(1, 0, 1)], PhotoGrid.Runs(new HashSet<int> { 0, 1, 11, 12 }));
        Assert.Equal([13, 14, 25, 26], PhotoGrid.Between(3, 3, 2, 2));
        Assert.Empty(PhotoGrid.Between(0, 0, 0, 0));
    }

    private static CoverPhoto Cover(string number, int version, Guid photo, IReadOnlyList<int> cells) => new(number, version, photo, cells, "Wajah anak terlihat.");

    private static PublishReport Publish(string number, int version, Guid photo) => new(number, version, "Jalan berlubang", "Lubang dalam di depan pasar.", [photo], CheckedByHand: true);

    private static async Task<bool> Opens(PortalHost host, Guid photo) => (await host.Enter(Actor.Nobody, new OpenFile(photo, [], null))).Succeeded;
}
