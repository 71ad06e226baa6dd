using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Routing;
using Portal.Web.Storage;

namespace Portal.Web.Routing;

/// <summary>Keeps the trained models and hands out the one in use of each source.</summary>
public sealed partial class RouteShelf(Store store, Vault vault, ILogger<RouteShelf> logger)
{
    private const int KeptModels = 3;
    private readonly Dictionary<RouteSource, (int Id, RouteModel? Model)> open = [];
    private readonly Lock door = new();

    /// <summary>Null before the first training, and where an earlier release wrote a model that this one cannot read: better no proposal than no triage.</summary>
    public async Task<RouteModel?> InUse(RouteSource source, CancellationToken stop)
    {
        var id = await store.Read(db => db.RouteVersions.Where(one => one.Source == source && one.IsInUse).Select(one => (int?)one.Id).SingleOrDefaultAsync(stop), stop);
        if (id is null) return null;
        lock (door)
        {
            if (open.TryGetValue(source, out var known) && known.Id == id) return known.Model;
        }
        var held = await store.Read(db => db.RouteVersions.Where(one => one.Id == id).Select(one => one.ModelSealed).SingleOrDefaultAsync(stop), stop);
        if (held is null) return null;
        RouteModel? model = null;
        try { model = Unpack(held); }
        catch (InvalidDataException fault) { SayUnreadable(fault, id.Value); }
        lock (door) open[source] = (id.Value, model);
        return model;
    }

    /// <summary>What was learned about a text: from this government's own reports, else from the files it was given; nothing before the first training.</summary>
    public async Task<IReadOnlyList<RouteGuess>> Guess(string text, CancellationToken stop) =>
        (await InUse(RouteSource.OwnTickets, stop) ?? await InUse(RouteSource.Files, stop))?.Guess(text) ?? [];

    /// <summary>
    /// Takes away what was learned from this government's reports before the last of them was erased: a model remembers rare words, so a better one may
    /// not outlive them. Its figures stay.
    /// </summary>
    public async Task DropErased(CancellationToken stop)
    {
        var last = await store.Read(db => db.Reports.Where(one => one.ErasedAt != null).OrderByDescending(one => one.ErasedAt).Select(one => one.ErasedAt).FirstOrDefaultAsync(stop), stop);
        if (last is not { } erasedAt) return;
        await store.Write<int>(async db => await db.RouteVersions.Where(one => one.Source == RouteSource.OwnTickets && one.ModelSealed != null && one.TrainedAt <= erasedAt)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.IsInUse, false).SetProperty(one => one.ModelSealed, (byte[]?)null), stop), stop);
    }

    /// <param name="since">When its examples were read: what was erased later may be among them.</param>
    /// <param name="isAsked">A person asked for this very model; otherwise it must not be worse than the one in use.</param>
    /// <returns>Whether it is in use now.</returns>
    public async Task<Outcome<bool>> Put(RouteSource source, RouteModel model, RouteTrial trial, DateTimeOffset since, bool isAsked, CancellationToken stop)
    {
        var (held, serves) = (Pack(model), await InUse(source, stop) is not null);
        return await store.Write<bool>(async db =>
        {
            var same = db.RouteVersions.Where(one => one.Source == source);
            var best = await same.Where(one => one.IsInUse).Select(one => (double?)one.Top1).SingleOrDefaultAsync(stop);
            var takes = isAsked || !serves || best is null || trial.Top1 >= best;
            if (takes) await same.ExecuteUpdateAsync(row => row.SetProperty(one => one.IsInUse, false), stop);
            // Figures are kept for ever, models only as far back as somebody may want to return.
            var kept = await same.OrderByDescending(one => one.Id).Select(one => one.Id).Take(KeptModels - 1).ToListAsync(stop);
            await same.Where(one => !one.IsInUse && !kept.Contains(one.Id)).ExecuteUpdateAsync(row => row.SetProperty(one => one.ModelSealed, (byte[]?)null), stop);
            db.RouteVersions.Add(new RouteVersion
            {
                Source = source, TrainedAt = since, Examples = trial.Texts, Top1 = trial.Top1, Top3 = trial.Top3, MacroF1 = trial.MacroF1, IsInUse = takes, ModelSealed = held,
            });
            return takes;
        }, stop);
    }

    private byte[] Pack(RouteModel model)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) model.Write(packed);
        return vault.SealBytes(bytes.ToArray());
    }

    private RouteModel Unpack(byte[] held)
    {
        using var packed = new BrotliStream(new MemoryStream(vault.OpenBytes(held)), CompressionMode.Decompress);
        return RouteModel.Read(packed);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Routing model {Version} cannot be read; it proposes nothing, and the next training replaces it.")]
    private partial void SayUnreadable(Exception fault, int version);
}
