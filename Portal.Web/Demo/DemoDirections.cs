using Portal.Domain;
using Portal.Domain.Directions;
using Portal.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Portal.Web.Demo;

/// <summary>Three arahan of the demo's leader: one ignored, one that waits, one taken note of.</summary>
internal static class DemoDirections
{
    private static readonly (string Agency, string Subject, string Words, double HoursAgo, double AcknowledgeAfter, bool IsRead)[] All =
    [
        ("DPUBM", "Jembatan darurat untuk Sitiarjo", "Pasang jembatan darurat sebelum akhir pekan dan laporkan kesiapan alatnya.", 5, 4, false),
        ("DLH", "Angkut sampah Pasar Turen", "Tambah satu rit angkutan setiap sore sampai timbunan di belakang pasar habis.", 1, 4, false),
        ("DISHUB", "Lampu lalu lintas simpang Karanglo", "Pulihkan sebelum jam berangkat sekolah, sementara itu tempatkan petugas.", 26, 4, true),
    ];

    public static async Task Give(PortalDb db, Vault vault, Domain.Sla.WorkingCalendar calendar, DemoOfficers officers, IReadOnlyDictionary<string, Domain.Agencies.Agency> agencies, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Appointments.Where(one => one.Role == Role.Leader).Select(one => (Guid?)one.AccountId).FirstOrDefaultAsync(stop) is not { } account) return;
        var leader = Actor.Officer(account, "Pimpinan", [Role.Leader]);
        var year = calendar.LocalDay(now).Year;
        foreach (var (code, subject, words, hoursAgo, acknowledgeAfter, isRead) in All.Where(one => agencies.ContainsKey(one.Agency)))
        {
            var given = now.AddHours(-hoursAgo);
            var serial = await db.CountUp(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"arahan-{year}"), 1, stop);
            var order = new DirectionOrder(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"AR-{year}-{serial:000}"), agencies[code].Id, subject, null, null,
                given.AddHours(acknowledgeAfter), calendar.OfficeClose(calendar.AddWorkingDays(calendar.LocalDay(now), 3)));
            var direction = Direction.Give(leader, order, vault.Seal(words), calendar, given).Value;
            if (isRead) direction.Acknowledge(officers.Operator(agencies[code].Id), calendar, given.AddHours(2));
            db.Directions.Add(direction);
        }
    }
}
