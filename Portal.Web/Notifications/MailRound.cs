using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>
/// Sends what is due, at least once each: a mail is marked as sent after the transport took it, so a crash in between sends it again
/// under the same Message-ID. After eight failed tries it is given up until an admin retries it.
/// </summary>
internal sealed class MailRound(Store store, Vault vault, Leases leases, IMailTransport transport, TimeProvider time) : IDisposable
{
    public const int MostTries = 8;
    private const int Batch = 20;
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(10);
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Gives how many were tried. Without due mail it only reads: a write here would wake every follower of the log, and they us.</summary>
    public async Task<int> Run(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            if ((await Due(stop)).Count == 0 || !await leases.Hold("surat", LeaseLength, stop)) return 0;
            var due = await Due(stop);
            foreach (var mail in due) await Try(mail, stop);
            return due.Count;
        }
        finally { one.Release(); }
    }

    public static TimeSpan PauseAfter(int tries) => TimeSpan.FromMinutes(1 << (tries - 1));

    private Task<List<OutboxMail>> Due(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return store.Read(db => db.Outbox.Where(mail => mail.SentAt == null && mail.DeadAt == null && mail.NextTryAt <= now).OrderBy(mail => mail.NextTryAt).Take(Batch).ToListAsync(stop), stop);
    }

    private async Task Try(OutboxMail mail, CancellationToken stop)
    {
        string? fault = null;
        try { await transport.Carry(new Letter(mail.Id, vault.Open(mail.ToSealed), vault.Open(mail.SubjectSealed), vault.Open(mail.BodySealed)), stop); }
        catch (Exception thrown) when (!stop.IsCancellationRequested) { fault = Describe(thrown); }
        // A letter that left must be marked however busy the database is, or it leaves again.
        while (!(await Mark(mail.Id, fault)).Succeeded) await Task.Delay(500, stop);
    }

    private Task<Outcome<Done>> Mark(Guid id, string? fault) => store.Write<Done>(async db =>
    {
        var row = await db.Outbox.SingleAsync(one => one.Id == id, CancellationToken.None);
        Mark(row, fault, time.GetUtcNow());
        return Done.It;
    }, CancellationToken.None);

    private static void Mark(OutboxMail mail, string? fault, DateTimeOffset now)
    {
        (mail.Tries, mail.LastError) = (mail.Tries + 1, fault);
        if (fault is null) mail.SentAt = now;
        else if (mail.Tries >= MostTries) mail.DeadAt = now;
        else mail.NextTryAt = now + PauseAfter(mail.Tries);
    }

    // A server's own words often repeat the address; the code and the kind of fault say enough.
    private static string Describe(Exception fault) => fault switch
    {
        SmtpException smtp => $"SMTP {smtp.StatusCode} ({smtp.InnerException?.GetType().Name ?? nameof(SmtpException)})",
        OperationCanceledException or TimeoutException => "SMTP timeout",
        _ => fault.GetType().Name,
    };

    public void Dispose() => one.Dispose();
}
