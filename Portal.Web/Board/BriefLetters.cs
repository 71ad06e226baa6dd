using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Board;

/// <summary>One letter at 06.30 to the head of government's office and to every leader with a confirmed address; each day once, whoever runs it.</summary>
public sealed class BriefLetters(Store store, OnceMail once, BriefReading reading, LadderPeople people, PortalSettings settings, TimeProvider time)
{
    private static readonly TimeOnly From = new(6, 30);
    private DateOnly finishedOn;

    /// <returns>How many letters were written.</returns>
    public async Task<int> Run(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(now, settings.Zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        if (finishedOn == today || TimeOnly.FromDateTime(local.DateTime) < From) return 0;
        var to = await store.Read(db => Readers(db, today, stop), stop);
        var written = to.Count == 0 ? 0 : await once.Send(string.Create(CultureInfo.InvariantCulture, $"ringkasan:{today:yyyy-MM-dd}"), to, $"Ringkasan pagi, {today.LongDay()}", (await reading.Read(stop)).Letter(settings), now, stop);
        finishedOn = today;
        return written;
    }

    private async Task<List<string>> Readers(PortalDb db, DateOnly today, CancellationToken stop)
    {
        var held = await db.Appointments.AsNoTracking().Where(one => one.Role == Role.Leader && one.RevokedAt == null).ToListAsync(stop);
        var leaders = held.Where(one => one.HoldsOn(today)).Select(one => one.AccountId).ToList();
        var mails = await db.MailsOf(leaders, stop);
        return [.. mails.Concat(await people.Of(db, EscalationPost.HeadOfGovernment, null, stop)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}

internal sealed class BriefTimer(BriefLetters letters, Leases leases, ILogger<BriefTimer> log) : LeasedRounds("ringkasan", TimeSpan.FromMinutes(1), leases, log)
{
    protected override Task Round(CancellationToken stop) => letters.Run(stop);
}
