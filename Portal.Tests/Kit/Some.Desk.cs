using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Accounts;
using Portal.Web.Reports;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Tests.Kit;

/// <summary>A small government with reports on its desks; each builder writes its rows.</summary>
internal static partial class Some
{
    private static int deskSerial;

    public const string Kepanjen = "35.07.13";

    private static int Next => Interlocked.Increment(ref deskSerial);

    public static Task<Agency> Agency(PortalHost host, string code, AgencyTier tier = AgencyTier.Own, string keywords = "", string? region = null) =>
        Added(host, new Agency { Code = code, Name = $"Dinas {code}", ShortName = code, Tier = tier, Keywords = keywords, RegionCode = region });

    public static Task<Category> Category(PortalHost host, string slug = "jalan", string? agencyCode = null) =>
        Added(host, new Category { Slug = slug, Name = $"Kategori {slug}", Keywords = "aspal;lubang", AgencyCode = agencyCode });

    /// <summary>An account with an appointment that holds since last year, and the actor it signs in as.</summary>
    public static async Task<Actor> OfficerOf(PortalHost host, Role role, int? agencyId = null, DateOnly? endsOn = null)
    {
        var name = $"petugas{Next}";
        var account = await Added(host, new Account { Id = Guid.NewGuid(), UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = $"Petugas {name}", SecurityStamp = name, CreatedAt = host.Clock.Now });
        await Added(host, new Appointment { AccountId = account.Id, Role = role, AgencyId = agencyId, SkNumber = "800/1", StartsOn = new DateOnly(2025, 1, 1), EndsOn = endsOn });
        return Actor.Officer(account.Id, account.DisplayName, [role], agencyId);
    }

    public static Task<Actor> InstanceAdmin(PortalHost host) => OfficerOf(host, Role.InstanceAdmin);

    /// <summary>A report as the form files it, straight through the domain; its identity is Sari's.</summary>
    public static async Task<Ticket> FiledTicket(PortalHost host, string title = "Aspal berlubang di depan pasar", string body = "Lubang dalam, sudah dua minggu.",
        Visibility visibility = Visibility.Open, bool withIdentity = true)
    {
        var (number, deadlines) = (Next, await host.Services.GetRequiredService<WorkingDays>().Deadlines());
        var vault = host.Services.GetRequiredService<Vault>();
        var ticket = Ticket.File(new NewTicket(TicketNumber.Make("KM", 2026, number), new Place("35.07", Kepanjen, null), host.Clock.Now, Actor.Nobody) { Visibility = visibility }, deadlines);
        var report = new Report(ticket, $"submission{number}", $"code{number}", vault.Seal(title), vault.Seal(body), vault.Fingerprint(body), host.Clock.Now);
        await Write(host, db =>
        {
            db.Reports.Add(report);
            if (withIdentity) db.Identities.Add(new ReporterIdentity { ReportId = report.Id, NameSealed = vault.Seal("Sari Lestari"), PhoneSealed = vault.Seal("081234567890") });
        });
        return ticket;
    }

    /// <summary>A filed ticket brought further by domain methods.</summary>
    public static async Task<Ticket> TicketAfter(PortalHost host, Action<Ticket, Deadlines> steps, Visibility visibility = Visibility.Open)
    {
        var filed = await FiledTicket(host, visibility: visibility);
        var deadlines = await host.Services.GetRequiredService<WorkingDays>().Deadlines();
        await host.Store.Write<Done>(async db =>
        {
            steps((await db.Tickets.FindAsync(filed.Id))!, deadlines);
            return Done.It;
        });
        return (await host.Store.Read(db => db.Tickets.FindAsync(filed.Id).AsTask()))!;
    }

    public static async Task<Attachment> Evidence(PortalHost host, Ticket ticket) =>
        await Added(host, new Attachment { Id = Guid.NewGuid(), TicketId = ticket.Id, Purpose = AttachmentPurpose.Evidence, MediaType = "image/jpeg", Sha256 = new string('a', 64), StoredAt = host.Clock.Now });

    /// <summary>A photo whose bytes are there.</summary>
    public static async Task<Attachment> Photo(PortalHost host, Ticket ticket)
    {
        var stored = (await host.Services.GetRequiredService<PhotoIntake>().Take(new MemoryStream(GpsPhoto.Bytes), "foto.jpg", "image/jpeg")).Value;
        return await Added(host, stored.Attach(AttachmentPurpose.Evidence, host.Clock.Now, ticketId: ticket.Id));
    }

    private static async Task<T> Added<T>(PortalHost host, T row) where T : class
    {
        await Write(host, db => db.Add(row));
        return row;
    }

    private static async Task Write(PortalHost host, Action<PortalDb> write)
    {
        var outcome = await host.Store.Write<Done>(db =>
        {
            write(db);
            return Task.FromResult<Outcome<Done>>(Done.It);
        });
        Assert.True(outcome.Succeeded);
    }
}
