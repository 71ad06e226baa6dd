using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Triage;

namespace Portal.Tests.Triage;

public sealed class PublishReportTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Only_chosen_photos_are_released(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await Some.FiledTicket(desk.Host, visibility: Visibility.Anonymous);
        var (shown, hidden) = (await Some.Evidence(desk.Host, ticket), await Some.Evidence(desk.Host, ticket));
        Assert.True((await desk.Host.Enter(desk.Admin, Publish(ticket) with { Photos = [shown.Id] })).Succeeded);
        var photos = await desk.Host.Store.Read(db => db.Attachments.ToDictionaryAsync(one => one.Id, one => one.ReleasedAt));
        Assert.NotNull(photos[shown.Id]);
        Assert.Null(photos[hidden.Id]);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_public_words_are_kept_beside_the_report_with_their_stems(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await Some.FiledTicket(desk.Host);
        await desk.Host.Enter(desk.Admin, Publish(ticket));
        var words = await desk.Host.Store.Read(db => db.Publications.SingleAsync());
        Assert.Equal(("Jalan berlubang", desk.Host.Clock.Now), (words.Title, words.PublishedAt));
        Assert.Contains(" lubang ", words.Stems, StringComparison.Ordinal);
        Assert.Equal([TicketEventType.Filed, TicketEventType.Masked, TicketEventType.Published], (await desk.Log(ticket)).Select(one => one.Type));
    }

    [Fact]
    public async Task Personal_data_stops_the_publication_until_an_officer_has_looked()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host);
        var exposing = Publish(ticket) with { Text = "Hubungi 081234567890" };
        Assert.Equal("publication.personal-data", (await desk.Host.Enter(desk.Admin, exposing)).Refusal.Code);
        Assert.Equal(0, await desk.Host.Store.Read(db => db.Publications.CountAsync()));
        Assert.Equal("publication.needs-second-key", (await desk.Host.Enter(desk.Admin, exposing with { CheckedByHand = true })).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_confidential_report_is_never_published(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await Some.FiledTicket(desk.Host, visibility: Visibility.Confidential);
        Assert.Equal("ticket.not-publishable", (await desk.Host.Enter(desk.Admin, Publish(ticket))).Refusal.Code);
        Assert.Equal(0, await desk.Host.Store.Read(db => db.Publications.CountAsync()));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Withdrawing_hides_the_words_and_the_photos(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await Some.FiledTicket(desk.Host);
        var photo = await Some.Evidence(desk.Host, ticket);
        await desk.Host.Enter(desk.Admin, Publish(ticket) with { Photos = [photo.Id] });
        var hidden = await desk.Host.Enter(desk.Admin, new UnpublishReport(ticket.Number, (await desk.Again(ticket)).Version));
        Assert.True(hidden.Succeeded);
        Assert.Null(await desk.Host.Store.Read(db => db.Attachments.Select(one => one.ReleasedAt).SingleAsync()));
        Assert.Null(await desk.Host.Store.Read(db => db.Publications.Select(one => one.PublishedAt).SingleAsync()));
    }

    [Fact]
    public async Task What_is_not_published_cannot_be_withdrawn()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host);
        Assert.Equal("ticket.not-published", (await desk.Host.Enter(desk.Admin, new UnpublishReport(ticket.Number, ticket.Version))).Refusal.Code);
    }

    [Fact]
    public async Task Saved_words_are_not_public()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host);
        await desk.Host.Enter(desk.Admin, new SavePublication(ticket.Number, ticket.Version, "Judul", "Lubang dalam di depan pasar.", false));
        Assert.Null(await desk.Host.Store.Read(db => db.Publications.Select(one => one.PublishedAt).SingleAsync()));
        Assert.Null((await desk.Again(ticket)).PublishedAt);
    }

    [Fact]
    public async Task Words_that_name_somebody_are_not_even_kept_for_the_public()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host);
        Assert.False((await desk.Host.Enter(desk.Admin, new SavePublication(ticket.Number, ticket.Version, "Judul", "Hubungi 081234567890", false))).Succeeded);
        Assert.False(await desk.Host.Store.Read(db => db.Publications.AnyAsync()));
    }

    private static PublishReport Publish(Ticket ticket) => new(ticket.Number, ticket.Version, "Jalan berlubang", "Lubang dalam di depan pasar.", [], false);
}
