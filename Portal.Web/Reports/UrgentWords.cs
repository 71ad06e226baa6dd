using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>This government's emergency words, at hand on every step of the form; read again each minute, for other nodes' changes.</summary>
public sealed class UrgentWords(Store store) : BackgroundService
{
    private const string Name = "emergency-words";
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private volatile EmergencyWords known = new(EmergencyWords.Default);

    public IReadOnlyList<string> Words => known.Words;

    public bool In(string? text) => known.In(text);

    /// <summary>Keeps a list; the default is kept as "none of our own", so that it grows with the program.</summary>
    public async Task<Outcome<Done>> Keep(IReadOnlyList<string> words, CancellationToken stop)
    {
        var kept = await store.Write<Done>(async db =>
        {
            await db.Settings.Where(one => one.Name == Name).ExecuteDeleteAsync(stop);
            if (!words.SequenceEqual(EmergencyWords.Default)) db.Settings.Add(new Setting { Name = Name, Value = string.Join('\n', words) });
            return Done.It;
        }, stop);
        if (kept.Succeeded) known = new EmergencyWords(words);
        return kept;
    }

    public async Task Refresh(CancellationToken stop)
    {
        var own = await store.Read(db => db.Kept(Name, stop), stop);
        var words = own is null ? EmergencyWords.Default : EmergencyWords.Read(own);
        if (!words.SequenceEqual(known.Words)) known = new EmergencyWords(words);
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Refresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Freshness);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken))
            {
                // Until the database answers again the list of a minute ago serves as well.
                try { await Refresh(stoppingToken); }
                catch (Exception fault) when (StorageFaults.IsBusy(fault)) { }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }
}
