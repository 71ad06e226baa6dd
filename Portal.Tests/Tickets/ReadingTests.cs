using System.Text.Json;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Tickets;

namespace Portal.Tests.Tickets;

/// <summary>What each reader of a ticket gets to read.</summary>
public sealed class ReadingTests
{
    private const string Note = "Jangan sebut nomor paket dulu.";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Readers_get_neither_drafts_nor_notes(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Submitted();
        await town.Done(town.Operator, new AddNote(number, await town.Version(number), Note));
        foreach (var reader in new[] { town.Camat, town.CopyOperator, town.Leader })
        {
            var all = await Everything(host, reader, number);
            Assert.Contains("Lubang besar di depan sekolah.", all, StringComparison.Ordinal);
            Assert.DoesNotContain(Town.Draft, all, StringComparison.Ordinal);
            Assert.DoesNotContain(Note, all, StringComparison.Ordinal);
            Assert.DoesNotContain("Draf dikirim", all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_desk_reads_both()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.Submitted();
        await town.Done(town.Operator, new AddNote(number, await town.Version(number), Note));
        var all = await Everything(host, town.Liaison, number);
        Assert.Contains(Town.Draft, all, StringComparison.Ordinal);
        Assert.Contains(Note, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_talk_never_carries_a_draft_or_a_note()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.Submitted();
        await town.Done(town.Operator, new AddNote(number, await town.Version(number), Note));
        await town.Done(town.Operator, new WriteToReporter(number, await town.Version(number), "Kami ke sana besok."));
        var talk = (await host.Enter(town.Operator, new TicketTalk(number))).Value;
        Assert.Equal(["Kami ke sana besok."], talk.Select(said => said.Body));
        Assert.Equal("not-found", (await host.Enter(Actor.Reporter(1), new TicketNotes(number))).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Photos_of_a_sealed_reporter_wait_for_their_release(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.InProgress(visibility: Visibility.Anonymous);
        var id = (await town.Ticket(number)).Id;
        await host.Store.Write(db =>
        {
            db.Attachments.Add(new Attachment { Id = Guid.NewGuid(), TicketId = id, Purpose = AttachmentPurpose.Evidence, MediaType = "image/jpeg", Sha256 = "a", StoredAt = host.Clock.Now });
            return Task.FromResult<Outcome<Done>>(Done.It);
        });
        var field = (await host.Enter(town.Operator, new TicketFiles(number))).Value;
        Assert.Equal((0, 1), (field.Files.Count, field.Withheld));
        Assert.Single((await host.Enter(town.Admin, new TicketFiles(number))).Value.Files);
    }

    [Fact]
    public async Task Only_who_works_at_the_desk_today_can_be_given_the_ticket()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.InProgress();
        var choices = (await host.Enter(town.Liaison, new TicketChoices(number))).Value;
        Assert.Equal(["Bayu Prakoso", "Rina Wulandari", "Sri Lestari"], choices.Colleagues.Select(one => one.Name));
        foreach (var wrong in new[] { town.Lapsed, town.OtherOperator })
            Assert.Equal("ticket.not-colleague", (await host.Enter(town.Liaison, new AssignTicket(number, await town.Version(number), wrong.AccountId!.Value))).Refusal.Code);
    }

    [Fact]
    public async Task The_clock_explains_its_date()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var clock = (await host.Enter(town.Operator, new TicketClock(await town.InProgress()))).Value;
        Assert.Equal((new DateOnly(2026, 11, 20), 14), (clock.Due.On, clock.PolicyDays));
        Assert.Equal(14, clock.Days.Count(day => day.Number is not null));
    }

    private static async Task<string> Everything(PortalHost host, Actor actor, string number) => string.Join('\n',
        Plain(await host.Enter(actor, new OpenTicket(number))), Plain(await host.Enter(actor, new TicketTalk(number))), Plain(await host.Enter(actor, new TicketNotes(number))),
        Plain(await host.Enter(actor, new TicketTimeline(number))), Plain(await host.Enter(actor, new TicketAnswers(number))), Plain(await host.Enter(actor, new TicketFiles(number))));

    private static string Plain<T>(Outcome<T> outcome) => outcome.Succeeded ? JsonSerializer.Serialize(outcome.Value) : outcome.Refusal.Code;
}
