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
public sealed class BriefLetters(Store store, Vault vault, BriefReading reading, LadderPeople people, PortalSettings settings, TimeProvider time)
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
        var written = to.Count == 0 ? 0 : await Send(today, to, (await reading.Read(stop)).Letter(settings), now, stop);
        finishedOn = today;
        return written;
    }

    private async Task<List<string>> Readers(PortalDb db, DateOnly today, CancellationToken stop)
    {
        var held = await db.Appointments.AsNoTracking().Where(one => one.Role == Role.Leader && one.RevokedAt == null).ToListAsync(stop);
        var leaders = held.Where(one => one.HoldsOn(today)).Select(one => one.AccountId).ToList();
        var mails = await db.Users.Where(one => leaders.Contains(one.Id) && one.DisabledAt == null && one.EmailConfirmed && one.Email != null).Select(one => one.Email!).ToListAsync(stop);
        return [.. mails.Concat(await people.Of(db, EscalationPost.HeadOfGovernment, null, stop)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private async Task<int> Send(DateOnly today, List<string> to, string body, DateTimeOffset now, CancellationToken stop)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"ringkasan:{today:yyyy-MM-dd}");
        try
        {
            var sent = await store.Write<Done>(async db =>
            {
                if (await db.Onces.AnyAsync(one => one.Key == key, stop)) return Refusal.Busy;
                db.Onces.Add(new Once { Key = key, At = now });
                foreach (var address in to) MailDraft.To(db, vault, address, $"Ringkasan pagi, {today.LongDay()}", body, now);
                return Done.It;
            }, stop);
            return sent.Succeeded ? to.Count : 0;
        }
        // Another node wrote them between our look and our commit.
        catch (DbUpdateException fault) when (StorageFaults.IsDuplicate(fault)) { return 0; }
    }
}

/// <summary>Looks each minute; one node at a time.</summary>
internal sealed partial class BriefTimer(BriefLetters letters, Leases leases, ILogger<BriefTimer> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1), LeaseLength = TimeSpan.FromMinutes(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken)) await Go(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task Go(CancellationToken stop)
    {
        try
        {
            if (await leases.Hold("ringkasan", LeaseLength, stop)) await letters.Run(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested) { Stumbled(fault); }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The morning brief could not be written; the next minute tries again.")]
    private partial void Stumbled(Exception fault);
}
