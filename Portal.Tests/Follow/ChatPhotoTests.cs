using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Follow;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Tests.Follow;

/// <summary>Photos in the talk: from the code alone, also anonymously, and through the same intake as every photo.</summary>
public sealed class ChatPhotoTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_photo_comes_with_the_words_and_without_its_place(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Assert.Empty((await Write(host, standing, "Masih begini", Photo())).Value.Left);
        var said = (await host.Enter(standing.Reporter, new FollowReport())).Value.Talk[^1];
        var row = await host.Store.Read(db => db.Attachments.SingleAsync(file => file.Id == said.Photos.Single().Id));
        Assert.Equal((AttachmentPurpose.Message, standing.Id, "Masih begini"), (row.Purpose, row.TicketId, said.Text));
        Assert.False(GpsPhoto.TellsMore(await Bytes(host, row.Sha256)));
    }

    [Fact]
    public async Task A_bad_file_is_named_and_costs_neither_the_words_nor_the_others()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        var sent = (await Write(host, standing, "Dua foto", Photo(), new SentFile(new MemoryStream("<svg/>"u8.ToArray()), "jahat.svg", "image/svg+xml"))).Value;
        Assert.Contains("jahat.svg", Assert.Single(sent.Left).Sentence, StringComparison.Ordinal);
        Assert.Single((await host.Enter(standing.Reporter, new FollowReport())).Value.Talk[^1].Photos);
    }

    [Fact]
    public async Task Without_a_word_and_without_a_good_photo_nothing_is_said()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Assert.Equal("photo.kind", (await Write(host, standing, "", new SentFile(new MemoryStream([1]), "a.exe", "image/jpeg"))).Refusal.Code);
        Assert.True((await Write(host, standing, "", Photo())).Succeeded);
        Assert.Single((await host.Enter(standing.Reporter, new FollowReport())).Value.Talk);
    }

    [Fact]
    public async Task A_fourth_photo_stays_behind()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Assert.Equal("photo.too-many", Assert.Single((await Write(host, standing, "Empat", Photo(), Photo(), Photo(), Photo())).Value.Left).Code);
        Assert.Equal(3, await host.Store.Read(db => db.Attachments.CountAsync(file => file.Purpose == AttachmentPurpose.Message)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Photos_are_limited_by_report_and_by_address(Database database)
    {
        await using var host = await PortalHost.Start(database, ("Limits:MessagePhotosPerHour", "2"), ("Limits:MessagePhotosPerAddress", "3"));
        var (one, other) = (await Some.TicketIn(host, TicketState.InProgress), await Some.TicketIn(host, TicketState.InProgress));
        Assert.True((await Write(host, one, "Dua", Photo(), Photo())).Succeeded);
        Assert.Equal("follow.too-many-photos", (await Write(host, one, "Tiga", Photo())).Refusal.Code);
        Assert.True((await Write(host, one, "Tanpa foto")).Succeeded);
        Assert.Equal("follow.too-many-photos", (await Write(host, other, "Dari alamat yang sama", Photo(), Photo())).Refusal.Code);
        host.Clock.Pass(TimeSpan.FromHours(1.1));
        Assert.True((await Write(host, one, "Sejam kemudian", Photo())).Succeeded);
    }

    [Theory, InlineData(Visibility.Open, 1, 0), InlineData(Visibility.Anonymous, 0, 1)]
    public async Task A_sealed_reporters_photo_waits_for_its_release_in_the_talk_as_well(Visibility visibility, int shown, int withheld)
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.InProgress(visibility: visibility);
        var reporter = Actor.Reporter((await town.Ticket(number)).Id);
        await town.Done(reporter, new ReporterWrites(number, "Lihat ini") { Photos = [Photo()] });
        var (field, admin) = ((await host.Enter(town.Operator, new TicketTalk(number))).Value[^1], (await host.Enter(town.Admin, new TicketTalk(number))).Value[^1]);
        Assert.Equal((shown, withheld, 1), (field.Photos.Count, field.Withheld, admin.Photos.Count));
        var file = admin.Photos[0].Id;
        Assert.Equal((shown == 1, true), ((await host.Enter(town.Operator, new OpenFile(file, [], null))).Succeeded, (await host.Enter(town.Admin, new OpenFile(file, [], null))).Succeeded));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_officer_answers_with_a_photo_that_only_the_reporter_and_the_desk_see(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.InProgress(visibility: Visibility.Anonymous);
        var ticket = await town.Ticket(number);
        await town.Done(town.Operator, new WriteToReporter(number, ticket.Version, "Yang ini lubangnya?") { Photos = [Photo()] });
        var said = (await host.Enter(Actor.Reporter(ticket.Id), new FollowReport())).Value.Talk[^1];
        var file = Assert.Single(said.Photos).Id;
        Assert.True((await host.Enter(Actor.Nobody, new OpenFile(file, [ticket.Id], null))).Succeeded);
        Assert.False((await host.Enter(Actor.Nobody, new OpenFile(file, [], null))).Succeeded);
        Assert.False((await host.Enter(town.OtherOperator, new OpenFile(file, [], null))).Succeeded);
        Assert.True((await host.Enter(town.Operator, new OpenFile(file, [], null))).Succeeded);
    }

    [Fact]
    public async Task By_plain_forms_a_photo_is_sent_and_shown()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress, new() { Visibility = Visibility.Anonymous, WithEvidence = false });
        var page = await new Form(host.CreateClient()).Open($"/lacak/{standing.Code}");
        await page.SendFiles(TalkPanel.Form, [("Pesan", "Begini keadaannya")], PhotoBox.Name, ("lubang.jpg", "image/jpeg", GpsPhoto.Bytes), ("palsu.jpg", "image/jpeg", "<html>"u8.ToArray()));
        Assert.Contains("palsu.jpg", page.Find(".note.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Begini keadaannya"], page.Page.QuerySelectorAll(".say .words").Select(one => one.TextContent));
        await page.Open(page.Find(".say img")!.GetAttribute("src")!);
        Assert.Equal("image/jpeg", page.Response.Content.Headers.ContentType?.MediaType);
    }

    private static SentFile Photo() => new(new MemoryStream(GpsPhoto.Bytes), "foto.jpg", "image/jpeg");

    private static Task<Outcome<SentMessage>> Write(PortalHost host, Standing standing, string text, params SentFile[] photos) =>
        host.Enter(standing.Reporter, new ReporterWrites(standing.Number, text) { Photos = photos, Address = "10.0.0.9" });

    private static async Task<byte[]> Bytes(PortalHost host, string sha256)
    {
        await using var content = host.Services.GetRequiredService<FileStore>().Open(sha256);
        var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
