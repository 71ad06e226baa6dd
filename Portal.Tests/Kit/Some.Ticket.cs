using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Tests.Kit;

/// <summary>A ticket that stands in the database, with the code its reporter was given.</summary>
public sealed record Standing(long Id, string Number, string Code)
{
    public Actor Reporter => Actor.Reporter(Id);
}

/// <summary>What a built ticket is made of; every part has a default.</summary>
public sealed record TicketPlan
{
    public string Title { get; init; } = "Jalan berlubang di depan Toko Rukun";
    public string Body { get; init; } = "Lubangnya dalam, sudah dua motor jatuh.";
    public string Answer { get; init; } = "Lubang sudah ditambal aspal panas.";
    public string Category { get; init; } = "jalan";
    public string Kecamatan { get; init; } = "35.07.13";
    public Visibility Visibility { get; init; }
    public bool WithEvidence { get; init; } = true;
    public (double Latitude, double Longitude)? Point { get; init; }
}

internal static partial class Some
{
    public static readonly Actor Admin = Actor.Officer(Guid.Parse("00000000-0000-4000-8000-000000000001"), "Siti Admin Rahasia", [Role.InstanceAdmin]);

    public static Actor OperatorOf(int agency) => Actor.Officer(Guid.Parse("00000000-0000-4000-8000-000000000002"), "Budi Operator Rahasia", [Role.Operator], agency);

    public static Actor LiaisonOf(int agency) => Actor.Officer(Guid.Parse("00000000-0000-4000-8000-000000000003"), "Wati Penghubung Rahasia", [Role.Operator, Role.Liaison], agency);

    /// <summary>Files a ticket and walks it to the state by domain methods alone, all at the host's clock.</summary>
    public static async Task<Standing> TicketIn(PortalHost host, TicketState state, TicketPlan? plan = null)
    {
        var vault = host.Services.GetRequiredService<Vault>();
        var deadlines = await host.Services.GetRequiredService<WorkingDays>().Deadlines();
        var walk = new TicketWalk(vault, deadlines, plan ?? new(), host.Clock.Now);
        var built = await host.Store.Write<Standing>(async db => await walk.To(db, state));
        return built.Value;
    }

    /// <summary>One more domain step on a standing ticket.</summary>
    public static async Task Change(PortalHost host, Standing standing, Actor actor, Func<Ticket, TicketPen, Outcome<Done>> step)
    {
        var done = await host.Services.GetRequiredService<TicketDesk>().Change(standing.Number, actor, null, step, TestContext.Current.CancellationToken);
        Assert.True(done.Succeeded, done.Succeeded ? "" : done.Refusal.Code);
    }

    public static async Task Publish(PortalHost host, Standing standing, string title, string text) => await Change(host, standing, Admin, (ticket, pen) =>
    {
        pen.Db.Publications.Add(new Publication { TicketId = ticket.Id, Title = title, Text = text, Stems = Stems.Of(title + " " + text), PublishedAt = pen.Now });
        return ticket.Publish(Admin, pen.Now);
    });

    public static async Task<Agency> Agency(PortalDb db, string code, string name, AgencyTier tier = AgencyTier.Own)
    {
        if (await db.Agencies.SingleOrDefaultAsync(one => one.Code == code) is { } known) return known;
        var made = db.Agencies.Add(new Agency { Code = code, Name = name, ShortName = code, Tier = tier }).Entity;
        await db.SaveChangesAsync();
        return made;
    }

    public static async Task<Category> Category(PortalDb db, string slug)
    {
        if (await db.Categories.SingleOrDefaultAsync(one => one.Slug == slug) is { } known) return known;
        var made = db.Categories.Add(new Category { Slug = slug, Name = slug == "jalan" ? "Jalan dan jembatan" : slug }).Entity;
        await db.SaveChangesAsync();
        return made;
    }

    public static async Task<Region> Region(PortalDb db, string code, string name, RegionLevel level)
    {
        if (await db.Regions.SingleOrDefaultAsync(one => one.Code == code) is { } known) return known;
        var made = db.Regions.Add(new Region { Code = code, Name = name, Level = level, ParentCode = code[..code.LastIndexOf('.')] }).Entity;
        await db.SaveChangesAsync();
        return made;
    }
}
