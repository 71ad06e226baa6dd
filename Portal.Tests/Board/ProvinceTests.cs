using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Domain.Regions;
using Portal.Domain.Tickets;
using Portal.Domain.Walls;
using Portal.Tests.Kit;
using Portal.Web.Board;
using Portal.Web.Sla;
using Portal.Web.Tickets;
using Portal.Web.Walls;

namespace Portal.Tests.Board;

/// <summary>A province looks at kabupaten and kota, and below them at kecamatan.</summary>
public sealed class ProvinceTests
{
    private const string Kabupaten = "36.03", Kecamatan = "36.03.05", Elsewhere = "36.04.01";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Queue_and_wall_are_narrowed_by_kabupaten_and_the_queue_by_kecamatan(Database database)
    {
        await using var host = await PortalHost.Start(database, ("Portal:Region", "36"));
        var admin = await Some.InstanceAdmin(host);
        await File(host);
        async Task<string> Found(string? place, string? below) => string.Join(' ', (await host.Enter(admin, new TicketQueue(new QueueAsk { View = QueueView.All, Place = place, Desa = below }))).Value.Rows.Select(row => row.Number).Order(StringComparer.Ordinal));
        Assert.Equal(("A B C", "A B", "A"), (await Found(null, null), await Found(Kabupaten, null), await Found(Kabupaten, Kecamatan)));
        await host.Services.GetRequiredService<FigureBook>().CatchUp(TestContext.Current.CancellationToken);
        var (tickets, cells) = await host.Store.Read(async db =>
        {
            var rows = await ScopeRows.Of(db, new WallScope([], [Kabupaten]), TestContext.Current.CancellationToken);
            return (await rows.Tickets().CountAsync(), await rows.Standing(FigureParts.None).SumAsync(cell => cell.Count));
        });
        Assert.Equal((2, 2), (tickets, cells));
    }

    private static async Task File(PortalHost host)
    {
        var deadlines = await host.Services.GetRequiredService<WorkingDays>().Deadlines();
        Assert.True((await host.Store.Write<Done>(async db =>
        {
            foreach (var code in new[] { Kabupaten, Elsewhere[..5] }) await Some.Region(db, code, code, RegionLevel.Regency);
            foreach (var code in new[] { Kecamatan, "36.03.06", Elsewhere }) await Some.Region(db, code, code, RegionLevel.Kecamatan);
            foreach (var (number, place) in new[] { ("A", Kecamatan), ("B", "36.03.06"), ("C", Elsewhere) })
                db.Tickets.Add(Ticket.File(new NewTicket(number, new Place(place[..5], place, null), host.Clock.Now, Actor.Nobody), deadlines));
            return Done.It;
        })).Succeeded);
    }
}
