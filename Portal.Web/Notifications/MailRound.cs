using System.Globalization;
using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>
/// Sends what is due, at least once each: a message is marked as sent after its carrier took it, so a crash in between sends it again
/// under the same id. After eight failed tries it is given up until an admin retries it. Each channel has its own line: a slow gateway holds up no mail.
/// </summary>
internal sealed class MailRound(Store store, Vault vault, Leases leases, IEnumerable<ICarrier> carriers, StopLinks links, Quiet quiet, TimeProvider time) : IDisposable
{
    public const int MostTries = 8;
    private const int Batch = 20;
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(10);
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly ICarrier[] carriers = [.. carriers];

    /// <summary>Gives how many were tried. Without due messages it only reads: a write here would wake every follower of the log, and they us.</summary>
    public async Task<int> Run(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try { return (await Task.WhenAll(carriers.Select(carrier => Run(carrier, stop)))).Sum(); }
        finally { one.Release(); }
    }

    private async Task<int> Run(ICarrier carrier, CancellationToken stop)
    {
        if ((await Due(carrier.Channel, stop)).Count == 0 || !await leases.Hold($"surat-{carrier.Channel}", LeaseLength, stop)) return 0;
        var due = await Due(carrier.Channel, stop);
        foreach (var mail in due) await Try(carrier, mail, stop);
        return due.Count;
    }

    public static TimeSpan PauseAfter(int tries) => TimeSpan.FromMinutes(1 << (tries - 1));

    private Task<List<OutboxMail>> Due(NoticeChannel channel, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return store.Read(db => db.Outbox.Where(mail => mail.Channel == channel && mail.SentAt == null && mail.DeadAt == null && mail.NextTryAt <= now).OrderBy(mail => mail.NextTryAt).Take(Batch).ToListAsync(stop), stop);
    }

    private async Task Try(ICarrier carrier, OutboxMail mail, CancellationToken stop)
    {
        Exception? fault = null;
        try { await carrier.Carry(Open(mail), stop); }
        catch (Exception thrown) when (!stop.IsCancellationRequested) { fault = thrown; }
        // A letter that left must be marked however busy the database is, or it leaves again.
        while (!(await Mark(mail, fault)).Succeeded) await Task.Delay(500, stop);
    }

    private Letter Open(OutboxMail mail) => new(mail.Id, vault.Open(mail.ToSealed), vault.Open(mail.SubjectSealed), vault.Open(mail.BodySealed), mail.SubscriptionId is { } news ? links.Of(news) : null);

    private Task<Outcome<Done>> Mark(OutboxMail mail, Exception? fault) => store.Write<Done>(async db =>
    {
        if (fault is AddressGoneException && mail.SubscriptionId is { } news) await db.EndSubscription(news, CancellationToken.None);
        // Gone where the person stopped their news while it was on its way.
        if (await db.Outbox.SingleOrDefaultAsync(one => one.Id == mail.Id, CancellationToken.None) is not { } row) return Done.It;
        Mark(row, fault is null ? null : Describe(fault), time.GetUtcNow());
        if (row is { SentAt: null, DeadAt: null }) row.NextTryAt = await quiet.After(db, row.SubscriptionId, row.NextTryAt, CancellationToken.None);
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
        OperationCanceledException or TimeoutException => "Timeout",
        HttpRequestException { StatusCode: { } code } => string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)code}"),
        HttpRequestException { InnerException: AddressRefusedException } => nameof(AddressRefusedException),
        _ => fault.GetType().Name,
    };

    public void Dispose() => one.Dispose();
}
