using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Domain.Tickets;
using Portal.Domain.Walls;
using Portal.Web.App;
using Portal.Web.Meetings;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Demo;

/// <summary>Tomorrow's meeting about what is late, with three kecamatan and an OPD, shown on the wall of the meeting room; and whom to call there.</summary>
internal sealed class DemoMeetings(Store store, Vault vault, PortalSettings settings, TimeProvider time)
{
    private static readonly (string Code, string Head, string Phone)[] Offices =
    [
        ("KEC-350713", "Drs. Budi Santoso, M.Si.", "0341 555 0113"), ("KEC-350704", "Retno Wulandari, S.STP.", "0341 555 0104"), ("KEC-350701", "H. Slamet Riyadi, S.Sos.", "0341 555 0101"), ("DPUBM", "Ir. Wahyu Hidayat, M.T.", "0341 555 0200"),
    ];

    public Task Plan(CancellationToken stop) => store.Write<Done>(async db =>
    {
        // Every start asks for the demo data; only the first plans it.
        if (await db.Meetings.AnyAsync(stop)) return Done.It;
        if (await db.Appointments.Where(one => one.Role == Role.Leader).Select(one => (Guid?)one.AccountId).FirstOrDefaultAsync(stop) is not { } account) return Done.It;
        var (now, name) = (time.GetUtcNow(), await db.Users.Where(one => one.Id == account).Select(one => one.DisplayName).SingleAsync(stop));
        var leader = Actor.Officer(account, name, [Role.Leader]);
        var local = now.DayIn(settings.Zone).AddDays(1).ToDateTime(new TimeOnly(9, 0));
        var wall = await db.Walls.OrderByDescending(one => one.Id).FirstOrDefaultAsync(stop);
        wall?.Arrange([.. wall.Scenes, new Scene("Rapat", [new PlacedTile(MeetingTiles.Slug, 0, 0, WallGrid.Across, WallGrid.Down)])], now);
        var year = now.DayIn(settings.Zone).Year;
        var serial = await db.CountUp(string.Create(CultureInfo.InvariantCulture, $"rapat-{year}"), 1, stop);
        var frame = new MeetingFrame("Laporan yang lewat tenggat di tiga kecamatan", new DateTimeOffset(local, settings.Zone.GetUtcOffset(local)).ToUniversalTime(), 60, MeetingKind.BuiltIn, wall?.Id);
        var meeting = Meeting.Plan(leader, string.Create(CultureInfo.InvariantCulture, $"RP-{year}-{serial:000}"), frame, vault.Seal(JitsiRooms.NewName()), now).Value;
        db.Meetings.Add(meeting);
        meeting.Invite(leader, new Invitee(vault.Seal(name), RoleWords.For(Role.Leader), null, account, null), now);
        var agencies = await db.Agencies.ToDictionaryAsync(one => one.Code, StringComparer.Ordinal, stop);
        foreach (var (office, (_, head, phone)) in from one in Offices where agencies.ContainsKey(one.Code) select (agencies[one.Code], one))
        {
            meeting.Invite(leader, new Invitee(vault.Seal(head), office.Name, office.Id, null, null), now);
            db.OfficeContacts.Add(new OfficeContact { AgencyId = office.Id, NameSealed = vault.Seal(head), PhoneSealed = vault.Seal(phone), ChangedAt = now });
        }
        await Fill(db, leader, meeting, now, stop);
        return Done.It;
    }, stop, isQuiet: true);

    private async Task Fill(PortalDb db, Actor leader, Meeting meeting, DateTimeOffset now, CancellationToken stop)
    {
        var late = await db.Tickets.Where(TicketSight.For(leader)).Where(one => one.DueAt < now && (one.Visibility & Visibility.Confidential) == 0).OrderBy(one => one.DueAt).Select(one => new { one.Id, one.Number, one.CategoryId, one.KecamatanCode }).Take(2).ToListAsync(stop);
        foreach (var ticket in late)
        {
            var category = await db.Categories.Where(one => one.Id == ticket.CategoryId).Select(one => one.Name).SingleOrDefaultAsync(stop);
            var place = await db.Regions.Where(one => one.Code == ticket.KecamatanCode).Select(one => one.Name).SingleOrDefaultAsync(stop);
            meeting.PutOnAgenda(leader, new AgendaItem { Kind = AgendaKind.Ticket, TicketId = ticket.Id, WordsSealed = vault.Seal(string.Join(" · ", new[] { ticket.Number, category, place }.OfType<string>())) });
        }
        meeting.PutOnAgenda(leader, new AgendaItem { Kind = AgendaKind.Words, WordsSealed = vault.Seal("Jadwal alat berat untuk jalan desa sampai akhir bulan") });
    }
}
