using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Triage;

namespace Portal.Tests.Triage;

public sealed class EndingTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Forwarding_outside_names_the_owner_and_the_letter(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await desk.Accepted();
        Assert.True((await desk.Host.Enter(desk.Admin, Outside(ticket, desk.Power.Id))).Succeeded);
        var after = await desk.Again(ticket);
        Assert.Equal((TicketState.Outside, Ticket.NothingDue), (after.State, after.DueAt));
        Assert.Equal("005/12/2026", Assert.Single(after.Referrals).LetterNumber);
    }

    [Fact]
    public async Task Forwarding_outside_needs_a_body_outside_and_takes_the_next_number_where_none_was_typed()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await desk.Accepted();
        Assert.Equal("ticket.not-outside", (await desk.Host.Enter(desk.Admin, Outside(ticket, desk.Roads.Id))).Refusal.Code);
        Assert.True((await desk.Host.Enter(desk.Admin, Outside(ticket, desk.Power.Id) with { LetterNumber = " " })).Succeeded);
        Assert.Equal("001/SP-KM/2026", Assert.Single((await desk.Again(ticket)).Referrals).LetterNumber);
        var second = await desk.Accepted();
        Assert.True((await desk.Host.Enter(desk.Admin, Outside(second, desk.Power.Id) with { LetterNumber = null })).Succeeded);
        Assert.Equal("002/SP-KM/2026", Assert.Single((await desk.Again(second)).Referrals).LetterNumber);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_duplicate_follows_its_parent_and_can_stand_alone_again(Database database)
    {
        await using var desk = await Desk.Open(database);
        var (parent, ticket) = (await Some.FiledTicket(desk.Host), await desk.Accepted());
        Assert.True((await desk.Host.Enter(desk.Admin, new MergeReport(ticket.Number, ticket.Version, parent.Number.ToLowerInvariant().Replace("-", " ")))).Succeeded);
        var merged = await desk.Again(ticket);
        Assert.Equal((TicketState.Duplicate, (long?)parent.Id), (merged.State, merged.MergedIntoId));
        Assert.True((await desk.Host.Enter(desk.Admin, new UnmergeReport(ticket.Number, merged.Version))).Succeeded);
        Assert.Equal((TicketState.Verified, ticket.DueAt), ((await desk.Again(ticket)).State, (await desk.Again(ticket)).DueAt));
    }

    [Fact]
    public async Task A_parent_does_not_become_a_duplicate()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var (parent, child, third) = (await Some.FiledTicket(desk.Host), await desk.Accepted(), await desk.Accepted());
        await desk.Host.Enter(desk.Admin, new MergeReport(child.Number, child.Version, parent.Number));
        Assert.Equal("ticket.is-parent", (await desk.Host.Enter(desk.Admin, new MergeReport(parent.Number, parent.Version, third.Number))).Refusal.Code);
        Assert.Equal("ticket.merge-target", (await desk.Host.Enter(desk.Admin, new MergeReport(third.Number, third.Version, child.Number))).Refusal.Code);
        Assert.Equal("ticket.same", (await desk.Host.Enter(desk.Admin, new MergeReport(third.Number, third.Version, third.Number))).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Archiving_needs_a_reason_from_the_list(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await Some.FiledTicket(desk.Host);
        Assert.Equal("reason", (await desk.Host.Enter(desk.Admin, new ArchiveReport(ticket.Number, ticket.Version, ArchiveReason.Imported, null))).Refusal.Field);
        Assert.True((await desk.Host.Enter(desk.Admin, new ArchiveReport(ticket.Number, ticket.Version, ArchiveReason.Unclear, "tidak ada tempat"))).Succeeded);
        Assert.Equal(ArchiveReason.Unclear, (await desk.Again(ticket)).ArchiveReason);
        Assert.DoesNotContain("tidak ada tempat", (await desk.Log(ticket))[^1].Facts, StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Opening_an_identity_needs_a_reason_and_leaves_a_record(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await Some.FiledTicket(desk.Host, visibility: Visibility.Anonymous);
        Assert.Equal("shape", (await desk.Host.Enter(desk.Admin, new OpenIdentity(ticket.Number, "ingin   "))).Refusal.Code);
        var opened = await desk.Host.Enter(desk.Admin, new OpenIdentity(ticket.Number, "Ambulans perlu menelepon pelapor"));
        Assert.Equal(("Sari Lestari", "081234567890", null), (opened.Value.Name, opened.Value.Phone, opened.Value.Email));
        Assert.Equal(TicketEventType.IdentityOpened, (await desk.Log(ticket))[^1].Type);
        Assert.Equal(desk.Admin.AccountId, (await desk.Log(ticket))[^1].ActorId);
    }

    [Theory, InlineData(Role.Operator), InlineData(Role.Liaison), InlineData(Role.Leader), InlineData(Role.SystemAdmin)]
    public async Task Nobody_else_opens_an_identity_and_no_record_is_left(Role role)
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host);
        var other = await Some.OfficerOf(desk.Host, role, desk.Roads.Id);
        Assert.Equal(Refusal.NotFound, (await desk.Host.Enter(other, new OpenIdentity(ticket.Number, "saya ingin tahu siapa ini"))).Refusal);
        Assert.Single(await desk.Log(ticket));
    }

    [Fact]
    public async Task Where_nobody_gave_a_name_there_is_nothing_to_open()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host, withIdentity: false);
        Assert.Equal("identity.none", (await desk.Host.Enter(desk.Admin, new OpenIdentity(ticket.Number, "perlu menelepon pelapor"))).Refusal.Code);
        Assert.Single(await desk.Log(ticket));
    }

    private static ForwardOutside Outside(Ticket ticket, int owner) => new(ticket.Number, ticket.Version, owner, "005/12/2026");
}
