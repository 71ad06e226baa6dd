using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.OnSite;
using Portal.Web.Tickets;

namespace Portal.Tests.OnSite;

/// <summary>The officer's own round: what is on it, in whose order, and what of it may travel.</summary>
public sealed class SiteListTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_list_holds_what_lies_in_these_hands_in_the_order_they_gave_it(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (first, second, third) = (await town.InProgress(), await town.InProgress(), await town.Disposed());
        await town.Answered();
        var colleagues = await town.Referred();
        await town.Done(town.Liaison, new AssignTicket(colleagues, await town.Version(colleagues), town.Colleague.AccountId!.Value));
        Assert.Equal([first, second, third], await Round(host, town.Operator));
        await town.Done(town.Operator, new MoveOnList(third, Up: true));
        await town.Done(town.Operator, new MoveOnList(first, Up: false));
        Assert.Equal([third, first, second], await Round(host, town.Operator));
        await town.Done(town.Operator, new MoveOnList(third, Up: true));
        Assert.Equal([third, first, second], await Round(host, town.Operator));
        Assert.Equal([colleagues], await Round(host, town.Colleague));
        Assert.Equal("not-found", (await host.Enter(town.Operator, new MoveOnList(colleagues, Up: true))).Refusal.Code);
        Assert.Equal("Periksa ke lapangan.", (await host.Enter(town.Operator, new OpenSite(third))).Value.Instruction);
    }

    [Fact]
    public async Task Photos_of_a_sealed_reporter_stay_in_the_office_until_they_are_released()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.InProgress(visibility: Visibility.Anonymous);
        var photo = await Some.Evidence(host, await town.Ticket(number));
        var sealedOne = (await host.Enter(town.Operator, new OpenSite(number))).Value;
        Assert.Equal((0, 1), (sealedOne.Photos.Count, sealedOne.Withheld));
        await town.Done(town.Admin, new ReleasePhotos(number, await town.Version(number), [photo.Id]));
        var released = (await host.Enter(town.Operator, new OpenSite(number))).Value;
        Assert.Equal((1, 0), (released.Photos.Count, released.Withheld));
    }

    [Fact]
    public async Task What_travels_is_masked_and_a_secret_stays_at_home()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var (open, secret) = (await town.InProgress(), await town.InProgress(visibility: Visibility.Confidential));
        await Reword(host, await town.Ticket(open), "Hubungi saya di 0812 3456 7890 bila perlu.");
        Assert.DoesNotContain("3456", (await host.Enter(town.Operator, new OpenSite(open))).Value.Body, StringComparison.Ordinal);
        var rows = (await host.Enter(town.Operator, new SiteList())).Value;
        Assert.Equal(("Laporan rahasia", true), (rows.Single(one => one.Number == secret).Title, rows.Single(one => one.Number == secret).IsSecret));
        Assert.True((await host.Enter(town.Operator, new OpenSite(secret))).Value.IsSecret);
    }

    [Fact]
    public async Task A_field_officer_sees_the_own_round_and_no_desk()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var walker = await town.Appoint("Pak Slamet", Role.FieldOfficer, town.Roads);
        var (own, other) = (await town.InProgress(), await town.InProgress());
        await town.Done(town.Liaison, new AssignTicket(own, await town.Version(own), walker.AccountId!.Value));
        Assert.Equal([own], await Round(host, walker));
        Assert.Equal("not-found", (await host.Enter(walker, new OpenSite(other))).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(walker, new SendVisit(Some.SubmissionId(), other, "Sudah.", null, []))).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(walker, new OpenTicket(own))).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(walker, new AddNote(own, await town.Version(own), "Catatan"))).Refusal.Code);
        await town.Done(walker, new SendVisit(Some.SubmissionId(), own, "Sudah saya ukur.", null, []));
        Assert.Equal("not-found", (await host.Enter(town.Leader, new SiteList())).Refusal.Code);
    }

    private static async Task<IEnumerable<string>> Round(PortalHost host, Actor actor) => (await host.Enter(actor, new SiteList())).Value.Select(one => one.Number);

    private static Task Reword(PortalHost host, Ticket ticket, string body) => host.Store.Write<Done>(async db =>
    {
        var vault = (Portal.Web.Storage.Vault)host.Services.GetService(typeof(Portal.Web.Storage.Vault))!;
        (await db.Reports.SingleAsync(one => one.TicketId == ticket.Id)).BodySealed = vault.Seal(body);
        return Done.It;
    });
}
