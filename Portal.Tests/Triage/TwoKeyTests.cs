using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.App;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Triage;

/// <summary>Two LAPOR reporters were taken to the police because one admin forgot one tick-box.</summary>
public sealed class TwoKeyTests
{
    private const string Flagged = "Nama saya Sari Lestari, telepon 081234567890. Lubang dalam, sudah dua minggu.", Masked = "Lubang dalam, sudah dua minggu.";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_flagged_report_is_published_by_two(Database database)
    {
        await using var desk = await Desk.Open(database);
        var second = await Some.InstanceAdmin(desk.Host);
        var ticket = await Some.FiledTicket(desk.Host, body: Flagged);
        Assert.Equal("publication.needs-second-key", await Try(desk, desk.Admin, Publish(ticket)));
        Assert.Equal("ok", await Try(desk, desk.Admin, Propose(ticket)));
        ticket = await desk.Again(ticket);
        Assert.Equal("publication.own-key", await Try(desk, desk.Admin, Publish(ticket)));
        Assert.False(await IsPublic(desk));
        Assert.Equal("ok", await Try(desk, second, Publish(ticket)));
        Assert.True(await IsPublic(desk));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_second_key_fits_only_what_was_proposed(Database database)
    {
        await using var desk = await Desk.Open(database);
        var second = await Some.InstanceAdmin(desk.Host);
        var ticket = await Some.FiledTicket(desk.Host, body: Flagged);
        var photo = await Some.Evidence(desk.Host, ticket);
        await Try(desk, desk.Admin, Propose(ticket));
        ticket = await desk.Again(ticket);
        Assert.Equal("publication.needs-second-key", await Try(desk, second, Publish(ticket) with { Text = "Lubang dalam di depan rumah." }));
        Assert.Equal("publication.needs-second-key", await Try(desk, second, Publish(ticket) with { Photos = [photo.Id] }));
        Assert.Equal("ok", await Try(desk, second, Publish(ticket)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task One_hand_does_not_change_what_two_let_out(Database database)
    {
        await using var desk = await Desk.Open(database);
        var second = await Some.InstanceAdmin(desk.Host);
        var ticket = await Some.FiledTicket(desk.Host, body: Flagged);
        await Try(desk, desk.Admin, Propose(ticket));
        await Try(desk, second, Publish(await desk.Again(ticket)));
        ticket = await desk.Again(ticket);
        Assert.Equal("publication.withdraw-first", await Try(desk, second, new SavePublication(ticket.Number, ticket.Version, "Judul", "Lain sama sekali.", false)));
        Assert.Equal("ok", await Try(desk, second, new UnpublishReport(ticket.Number, ticket.Version)));
        Assert.Equal("publication.needs-second-key", await Try(desk, second, Publish(await desk.Again(ticket))));
    }

    [Fact]
    public async Task Words_that_still_name_somebody_are_flagged_also_when_they_were_looked_at()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host);
        Assert.Equal("publication.needs-second-key", await Try(desk, desk.Admin, Publish(ticket) with { Text = "Hubungi 081234567890", CheckedByHand = true }));
        Assert.Equal("publication.personal-data", await Try(desk, desk.Admin, Propose(ticket) with { Text = "Hubungi 081234567890" }));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task What_awaits_a_second_key_stands_in_a_view_of_its_own(Database database)
    {
        await using var desk = await Desk.Open(database);
        var (ticket, _) = (await Some.FiledTicket(desk.Host, body: Flagged), await Some.FiledTicket(desk.Host));
        await Try(desk, desk.Admin, Propose(ticket));
        var sheet = (await desk.Host.Enter(desk.Admin, new TicketQueue(new QueueAsk { View = QueueView.SecondKey }))).Value;
        Assert.Equal((ticket.Number, true), sheet.Rows.Select(row => (row.Number, row.AwaitsSecondKey)).Single());
        var triage = (await desk.Host.Enter(desk.Admin, new OpenTriage(ticket.Number))).Value;
        Assert.Equal(["nama", "nomor telepon"], triage.Flags);
        Assert.True(triage.Proposal!.IsOwn);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Lifting_a_promise_asks_for_a_reason_and_another_officer(Database database)
    {
        await using var desk = await Desk.Open(database);
        var second = await Some.InstanceAdmin(desk.Host);
        var ticket = await Some.FiledTicket(desk.Host, visibility: Visibility.Anonymous);
        Assert.Equal("shape", await Try(desk, desk.Admin, new AskLift(ticket.Number, ticket.Version, Visibility.Anonymous, LiftReason.CourtOrder, "pendek")));
        Assert.Equal("ok", await Try(desk, desk.Admin, new AskLift(ticket.Number, ticket.Version, Visibility.Anonymous, LiftReason.CourtOrder, "Surat Polres nomor 12 tanggal 1.")));
        ticket = await desk.Again(ticket);
        Assert.Equal("lift.own", await Try(desk, desk.Admin, new DecideLift(ticket.Number, ticket.Version, true, null)));
        Assert.Equal("Surat Polres nomor 12 tanggal 1.", (await desk.Host.Enter(second, new OpenTriage(ticket.Number))).Value.Lift!.Note);
        Assert.Equal("ok", await Try(desk, second, new DecideLift(ticket.Number, ticket.Version, true, null)));
        Assert.Equal(Visibility.Open, (await desk.Again(ticket)).Visibility);
        Assert.Equal([TicketEventType.LiftAsked, TicketEventType.LiftGranted], (await desk.Log(ticket)).TakeLast(2).Select(one => one.Type));
    }

    private static PublishReport Publish(Ticket ticket) => new(ticket.Number, ticket.Version, "Jalan berlubang", Masked, [], false);

    private static ProposePublication Propose(Ticket ticket) => new(ticket.Number, ticket.Version, "Jalan berlubang", Masked, [], false);

    private static Task<bool> IsPublic(Desk desk) => desk.Host.Store.Read(db => db.Publications.AnyAsync(one => one.PublishedAt != null));

    private static async Task<string> Try<T>(Desk desk, Actor actor, IOperation<T> operation) =>
        await desk.Host.Enter(actor, operation) is { Succeeded: false } no ? no.Refusal.Code : "ok";
}
