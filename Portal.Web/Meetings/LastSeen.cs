using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

/// <summary>When an officer last did something in the portal; one row an account, overwritten.</summary>
public sealed class LastSeen
{
    public Guid AccountId { get; init; }
    public DateTimeOffset At { get; set; }
}

/// <summary>Hears officers at the Door and writes it down every twenty seconds, so that every node knows who can be reached. Citizens are not kept.</summary>
internal sealed partial class LastSeenBook(Store store, TimeProvider time, ILogger<LastSeenBook> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> heard = new();

    public void Hear(Actor actor)
    {
        if (actor is { AccountId: { } account, IsCitizen: false }) heard[account] = time.GetUtcNow();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Every);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken))
            {
                try { await Keep(stoppingToken); }
                catch (Exception fault) when (!stoppingToken.IsCancellationRequested) { Stumbled(fault); }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    /// <summary>Writes what was heard since the last time. What cannot be written now is written the next time.</summary>
    public async Task Keep(CancellationToken stop)
    {
        var news = heard.ToArray();
        if (news.Length == 0) return;
        var kept = await store.Write<Done>(async db =>
        {
            var ids = news.Select(one => one.Key).ToList();
            var known = await db.LastSeens.Where(one => ids.Contains(one.AccountId)).ToDictionaryAsync(one => one.AccountId, stop);
            foreach (var (account, at) in news)
            {
                if (!known.TryGetValue(account, out var row)) db.LastSeens.Add(new LastSeen { AccountId = account, At = at });
                else if (row.At < at) row.At = at;
            }
            return Done.It;
        }, stop, isQuiet: true);
        if (kept.Succeeded) foreach (var one in news) heard.TryRemove(one);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "When officers were last here could not be written down; the next round tries again.")]
    private partial void Stumbled(Exception fault);
}
