using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Board;
using Portal.Tests.Kit;
using Portal.Web.Audit;
using Portal.Web.Load;
using Portal.Web.Triage;

namespace Portal.Tests.Audit;

public sealed class AuditTrailTests
{
    private static readonly Actor Reader = Actor.Officer(Guid.NewGuid(), "Pemeriksa", [Role.AuditReader]);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_trail_is_found_by_report_officer_kind_and_day(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (number, other) = (await town.Referred(), await town.Referred());
        host.Clock.Pass(TimeSpan.FromDays(2));
        await town.Done(town.Operator, new Portal.Web.Tickets.TakeTicket(number, await town.Version(number)));
        Assert.Equal(5, (await Find(host, new AuditAsk(number))).Count);
        Assert.Equal([TicketEventType.Taken], (await Find(host, new AuditAsk(Who: "BAYU"))).Select(one => one.Type));
        Assert.Equal([number, other], (await Find(host, new AuditAsk(Type: TicketEventType.Referred))).Select(one => one.Number).Order(StringComparer.Ordinal));
        Assert.Equal([number], (await Find(host, new AuditAsk(From: new DateOnly(2026, 11, 4), Until: new DateOnly(2026, 11, 4)))).Select(one => one.Number));
        var first = (await host.Enter(Reader, new AuditTrail(new AuditAsk(), 4))).Value;
        var second = (await host.Enter(Reader, new AuditTrail(new AuditAsk(Before: first.Next), 100))).Value;
        Assert.Equal((9, (long?)null), (first.Rows.Count + second.Rows.Count, second.Next));
        foreach (var actor in new[] { town.Admin, town.SystemAdmin, town.Leader, town.Operator, Actor.Nobody })
            Assert.Equal(Refusal.NotFound, (await host.Enter(actor, new AuditTrail(new AuditAsk()))).Refusal);
    }

    [Fact]
    public async Task What_happened_is_said_in_words_and_not_in_codes()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.Referred();
        await town.Done(town.Operator, new Portal.Web.Tickets.TakeTicket(number, await town.Version(number)));
        await town.Done(town.Operator, new Portal.Web.Tickets.AssignTicket(number, await town.Version(number), town.Operator.AccountId!.Value));
        var said = (await Find(host, new AuditAsk(number))).ToDictionary(one => one.Type, one => one.Details);
        Assert.Equal("OPD: DPUBM", said[TicketEventType.Referred]);
        Assert.Equal($"kepada: {town.Operator.Name}", said[TicketEventType.Assigned]);
        Assert.Contains("keterbukaan: Terbuka", said[TicketEventType.Filed], StringComparison.Ordinal);
        Assert.Matches("kategori: [A-Z][a-z]+.*golongan: ", said[TicketEventType.Accepted]);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_opened_identity_stands_there_with_who_and_why_and_nobodys_name(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var ticket = await Some.FiledTicket(host);
        var admin = await Some.InstanceAdmin(host);
        Assert.Equal("Sari Lestari", (await host.Enter(admin, new OpenIdentity(ticket.Number, "Menelepon untuk memastikan tempatnya."))).Value.Name);
        var opening = Assert.Single((await host.Enter(Reader, new IdentityOpenings())).Value.Rows);
        Assert.Equal((ticket.Number, admin.Name, "Menelepon untuk memastikan tempatnya."), (opening.Number, opening.Who, opening.Reason));
        Assert.Single(await Find(host, new AuditAsk(Type: TicketEventType.IdentityOpened)));
        Assert.Equal(Refusal.NotFound, (await host.Enter(admin, new IdentityOpenings())).Refusal);
    }

    [Fact]
    public async Task The_nightly_check_tells_of_damage_by_letter_and_to_the_system_admin()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        await town.Referred();
        var watch = host.Services.GetRequiredService<ChainWatch>();
        Assert.True((await watch.Check(isNightly: true, Stop)).Value.IsSound);
        await host.Store.Write<Done>(async db =>
        {
            var admin = await db.Users.SingleAsync(one => one.Id == town.SystemAdmin.AccountId, Stop);
            (admin.Email, admin.EmailConfirmed) = ("admin@contoh.id", true);
            return Done.It;
        });
        await VerifyAuditTests.Tamper(host, "UPDATE \"Events\" SET \"Late\" = NOT \"Late\" WHERE \"Position\" = 2");
        Assert.False((await watch.Check(isNightly: true, Stop)).Value.IsSound);
        Assert.Equal(1, await host.Store.Read(db => db.Outbox.CountAsync(Stop)));
        Assert.True((await host.Enter(town.SystemAdmin, new Portal.Web.Admin.GovernmentOverview())).Value.Chain is { IsSound: false, IsNightly: true });
    }

    [Fact]
    public async Task The_page_tells_what_the_last_check_found_and_gives_the_trail_as_a_file()
    {
        await using var host = await PortalHost.Start();
        await Some.FiledTicket(host);
        using var client = await BoardVisitor.SignIn(host, Role.AuditReader);
        Assert.Contains("belum pernah diperiksa", await client.GetStringAsync("/admin/audit", Stop), StringComparison.Ordinal);
        Assert.True((await host.Enter(Reader, new CheckChain())).Value.IsSound);
        Assert.Contains("Utuh pada", await client.GetStringAsync("/admin/audit", Stop), StringComparison.Ordinal);
        Assert.Contains("Laporan masuk", await client.GetStringAsync("/admin/audit/data.csv?jenis=Filed", Stop), StringComparison.Ordinal);
        using var stranger = await BoardVisitor.SignIn(host, Role.InstanceAdmin);
        foreach (var path in new[] { "/admin/audit", "/admin/audit/identitas", "/admin/audit/data.csv", "/admin/audit/identitas.csv" })
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.GetAsync(path, Stop)).StatusCode);
    }

    [Fact]
    public async Task The_file_holds_every_line_however_many_there_are()
    {
        await using var desk = await Triage.Desk.Open(Database.Sqlite);
        await desk.Host.Store.Write<Done>(async db => { await Some.Region(db, Some.Kepanjen, "Kepanjen", Domain.Regions.RegionLevel.Kecamatan); return Done.It; });
        await Some.OfficerOf(desk.Host, Role.Operator, desk.Roads.Id);
        await desk.Host.Services.GetRequiredService<SeedLoad>().Run(400, 7, LoadPattern.BuiltIn, new Progress<string>(), Stop);
        using var client = await BoardVisitor.SignIn(desk.Host, Role.AuditReader);
        var lines = (await client.GetStringAsync("/admin/audit/data.csv", Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var events = await desk.Host.Store.Read(db => db.Events.CountAsync(Stop));
        Assert.True(events > 2 * AuditTrail.Most);
        Assert.Equal(Enumerable.Range(1, events).Reverse(), lines.Skip(1).Select(line => int.Parse(line.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static async Task<IReadOnlyList<AuditRow>> Find(PortalHost host, AuditAsk ask) => (await host.Enter(Reader, new AuditTrail(ask))).Value.Rows;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
