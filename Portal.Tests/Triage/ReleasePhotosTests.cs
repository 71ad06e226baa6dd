using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Reports;
using Portal.Web.Tickets;

namespace Portal.Tests.Triage;

/// <summary>In 2021 a reporter was exposed because his own photo was shown on site.</summary>
public sealed class ReleasePhotosTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_sealed_reporters_photos_reach_the_field_only_when_released(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.InProgress(visibility: Visibility.Anonymous);
        var (shown, held) = (await Some.Evidence(host, await town.Ticket(number)), await Some.Evidence(host, await town.Ticket(number)));
        Assert.Equal((0, 2), await Seen(host, town.Operator, number));
        Assert.Equal((2, 0), await Seen(host, town.Admin, number));
        Assert.Equal("ticket.read-only", (await host.Enter(town.Operator, new ReleasePhotos(number, await town.Version(number), [shown.Id]))).Refusal.Code);
        await town.Done(town.Admin, new ReleasePhotos(number, await town.Version(number), [shown.Id]));
        Assert.Equal((1, 1), await Seen(host, town.Operator, number));
        Assert.True(await Opens(host, town.Operator, shown));
        Assert.False(await Opens(host, town.Operator, held));
        Assert.False(await Opens(host, Actor.Nobody, shown));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_release_can_be_taken_back_and_is_in_the_log(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.InProgress(visibility: Visibility.Confidential);
        var photo = await Some.Evidence(host, await town.Ticket(number));
        await town.Done(town.Admin, new ReleasePhotos(number, await town.Version(number), [photo.Id]));
        await town.Done(town.Admin, new ReleasePhotos(number, await town.Version(number), []));
        Assert.False(await Opens(host, town.Operator, photo));
        var facts = await host.Store.Read(db => db.Events.Where(one => one.Type == TicketEventType.PhotosReleased).OrderBy(one => one.Position).Select(one => one.Facts).ToListAsync());
        Assert.Equal(["1", "0"], facts.Select(one => EventFacts.Read(one)["count"]));
    }

    [Fact]
    public async Task A_photo_from_the_talk_is_released_like_those_of_the_report()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.InProgress(visibility: Visibility.Anonymous);
        var ticket = await town.Ticket(number);
        Assert.True((await host.Enter(Actor.Reporter(ticket.Id), new Web.Follow.ReporterWrites(number, "Ini fotonya.") { Photos = [new SentFile(new MemoryStream(GpsPhoto.Bytes), "foto.jpg", "image/jpeg")], Address = "10.0.0.9" })).Succeeded);
        var said = await host.Store.Read(db => db.Attachments.SingleAsync(one => one.Purpose == AttachmentPurpose.Message));
        Assert.False(await Opens(host, town.Operator, said));
        Assert.Equal([said.Id], (await host.Enter(town.Admin, new TicketFiles(number))).Value.Files.Select(one => one.Id));
        await town.Done(town.Admin, new ReleasePhotos(number, await town.Version(number), [said.Id]));
        Assert.True(await Opens(host, town.Operator, said));
    }

    [Fact]
    public async Task A_photo_of_another_report_is_refused()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var (number, other) = (await town.InProgress(visibility: Visibility.Anonymous), await town.InProgress(visibility: Visibility.Anonymous));
        var photo = await Some.Evidence(host, await town.Ticket(other));
        Assert.Equal("photo.not-here", (await host.Enter(town.Admin, new ReleasePhotos(number, await town.Version(number), [photo.Id]))).Refusal.Code);
    }

    private static async Task<(int Seen, int Withheld)> Seen(PortalHost host, Actor actor, string number)
    {
        var files = (await host.Enter(actor, new TicketFiles(number))).Value;
        return (files.Files.Count, files.Withheld);
    }

    private static async Task<bool> Opens(PortalHost host, Actor actor, Attachment photo) => (await host.Enter(actor, new OpenFile(photo.Id, [], null))).Succeeded;
}
