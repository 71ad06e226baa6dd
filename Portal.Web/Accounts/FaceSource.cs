using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Alerts;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Accounts;

/// <summary>The name of the government on every page; read once, since it changes with the settings only.</summary>
internal sealed class RegionFace(Store store, PortalSettings settings)
{
    private PortalFace? known;

    public async Task<PortalFace> Find(CancellationToken stop)
    {
        if (known is not null) return known;
        var name = await store.Read(db => db.Regions.Where(one => one.Code == settings.Region).Select(one => one.Name).SingleOrDefaultAsync(stop), stop);
        var face = Bare with { RegionName = name is null ? "" : settings.IsProvince ? $"Provinsi {name}" : name };
        // Before the regions are imported there is nothing worth remembering.
        return name is null ? face : known = face;
    }

    public PortalFace Bare => known ?? new PortalFace("", HeadTitle) { ZoneId = settings.TimeZone };

    // Kemendagri counts kota from 71 up within each province.
    private string HeadTitle => settings.IsProvince ? "Gubernur" : int.Parse(settings.Region.AsSpan(3), CultureInfo.InvariantCulture) >= 71 ? "Wali Kota" : "Bupati";
}

/// <summary>What the layouts show of this deployment and of who is signed in; filled once per request before a page is drawn.</summary>
internal sealed class FaceSource(RegionFace region, CurrentActor current, Store store)
{
    public PortalFace Face { get; private set; } = region.Bare;

    public async Task Fill(CancellationToken stop)
    {
        Face = await region.Find(stop);
        var actor = await current.Find(stop);
        if (actor.AccountId is null) return;
        if (actor.IsCitizen)
        {
            Face = Face with { IsCitizen = true };
            return;
        }
        var agency = actor.AgencyId is { } id ? await store.Read(db => db.Agencies.Where(one => one.Id == id).Select(one => one.ShortName).SingleOrDefaultAsync(stop), stop) : null;
        Face = Face with
        {
            UserName = actor.Name,
            UserRole = string.Join(", ", actor.Roles.Select(RoleWords.For)),
            UserAgency = agency,
            Links = Links(actor, actor.May(Permission.ReadAlerts) ? await store.Read(db => db.Alerts.Seen(actor).Waiting().CountAsync(stop), stop) : 0),
        };
    }

    private static FaceLink[] Links(Actor actor, int alerts) =>
    [
        .. actor.May(Permission.ReadTickets) ? [new FaceLink("/petugas", "Meja kerja")] : Array.Empty<FaceLink>(),
        .. actor.May(Permission.WorkOnSite) ? [new FaceLink("/petugas/lapangan", "Lapangan")] : Array.Empty<FaceLink>(),
        .. actor.May(Permission.TriageTickets) ? [new FaceLink("/petugas/uji-petik", "Uji petik") { IsAside = true }, new FaceLink("/petugas/data-pribadi", "Data pribadi") { IsAside = true }] : Array.Empty<FaceLink>(),
        .. actor.May(Permission.ReadBoard) ? [new FaceLink("/papan", "Papan pantau"), new FaceLink("/petugas/laporan-bulanan", "Laporan bulanan") { IsAside = true }] : Array.Empty<FaceLink>(),
        .. actor.May(Permission.ReadAlerts) ? [new FaceLink("/papan/peringatan", "Peringatan") { Count = alerts }] : Array.Empty<FaceLink>(),
        .. actor.May(Permission.HandleTickets) && !actor.May(Permission.ReadBoard) && actor.AgencyId is not null ? [new FaceLink("/petugas/monev", "Monev")] : Array.Empty<FaceLink>(),
        .. actor.May(Permission.ReadDirections) ? [new FaceLink("/petugas/arahan", "Arahan")] : Array.Empty<FaceLink>(),
        .. actor.May(Permission.ReadMeetings) ? [new FaceLink("/rapat", "Rapat")] : Array.Empty<FaceLink>(),
        .. actor.May(Permission.ControlWalls) ? [new FaceLink("/papan/kendali", "Kendali dinding") { IsAside = true }] : Array.Empty<FaceLink>(),
        .. actor.May(Permission.ManageGovernment) ? [new FaceLink("/admin", "Admin")] : Array.Empty<FaceLink>(),
        .. actor.May(Permission.ReadAudit) ? [new FaceLink("/admin/audit", "Jejak audit")] : Array.Empty<FaceLink>(),
    ];
}
