using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Portal.Domain.Walls;

namespace Portal.Web.Walls;

/// <summary>A tile as every screen gets it.</summary>
/// <param name="Html">Without any age: equal while the tile says the same.</param>
internal sealed record PaintedTile(string Html, byte[] Frame);

/// <summary>Every kind of tile there is, what its source said last, and its frame: observed and painted once for all walls that ask the same.</summary>
internal sealed partial class TileShelf(IEnumerable<ITileSource> sources, IServiceScopeFactory scopes, ILoggerFactory logs, ILogger<TileShelf> log)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(ITileSource, string Key), Seen> seen = [];
    private readonly Dictionary<(string Kind, string Key), PaintedTile> painted = [];
    private readonly Dictionary<string, ITileSource> sourceOf = sources.SelectMany(source => source.Kinds.Select(kind => (kind.Slug, source))).ToDictionary(one => one.Slug, one => one.source, StringComparer.Ordinal);

    public IReadOnlyList<TileKind> Kinds { get; } = [.. sources.SelectMany(source => source.Kinds)];

    public TileKind? Find(string slug) => Kinds.FirstOrDefault(kind => kind.Slug == slug);

    /// <summary>What is known now, without asking anybody; null for nothing.</summary>
    public Observation? Known(Wall wall, string kind)
    {
        lock (gate) return sourceOf.TryGetValue(kind, out var source) && seen.TryGetValue((source, source.KeyFor(wall)), out var last) ? last.What : null;
    }

    public PaintedTile? Painted(Wall wall, string kind)
    {
        lock (gate) return sourceOf.TryGetValue(kind, out var source) ? painted.GetValueOrDefault((kind, source.KeyFor(wall))) : null;
    }

    /// <summary>Asks the sources of these kinds that are due, and paints what changed. A source that fails leaves its tiles as they are: they grow old and say so.</summary>
    /// <param name="position">How far the figures have counted the log.</param>
    public async Task Refresh(Wall wall, IReadOnlyCollection<string> kinds, long position, CancellationToken stop)
    {
        foreach (var group in kinds.Where(sourceOf.ContainsKey).GroupBy(kind => sourceOf[kind]))
        {
            var (source, key) = (group.Key, group.Key.KeyFor(wall));
            var last = Last(source, key);
            if (last is null || last.IsDue(source, position)) last = await Ask(source, key, wall, position, last, stop);
            var missing = group.Where(kind => last.What is { } what && Stands(kind, key) != what.At).ToList();
            if (missing.Count > 0) await Paint(missing, key, last.What!, stop);
        }
    }

    private Seen? Last(ITileSource source, string key) { lock (gate) return seen.GetValueOrDefault((source, key)); }

    private readonly Dictionary<(string Kind, string Key), DateTimeOffset> paintedAt = [];

    private DateTimeOffset? Stands(string kind, string key) { lock (gate) return paintedAt.TryGetValue((kind, key), out var at) ? at : null; }

    private async Task<Seen> Ask(ITileSource source, string key, Wall wall, long position, Seen? last, CancellationToken stop)
    {
        var asked = Environment.TickCount64;
        var now = last?.What;
        try
        {
            now = await source.Observe(wall, stop) ?? now;
            if (last?.HasFailed == true) Mended(source.GetType().Name);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            if (last?.HasFailed != true) Failed(source.GetType().Name, fault);
            return Keep(source, key, new Seen(now, asked, position, HasFailed: true));
        }
        return Keep(source, key, new Seen(now, asked, position, HasFailed: false));
    }

    private Seen Keep(ITileSource source, string key, Seen what)
    {
        lock (gate) seen[(source, key)] = what;
        return what;
    }

    private async Task Paint(List<string> kinds, string key, Observation what, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        foreach (var kind in kinds.Select(slug => Find(slug)!))
        {
            var html = await renderer.Dispatcher.InvokeAsync(async () =>
                (await renderer.RenderComponentAsync(kind.Face, ParameterView.FromDictionary(With(kind, what)))).ToHtmlString());
            lock (gate)
            {
                paintedAt[(kind.Slug, key)] = what.At;
                if (painted.GetValueOrDefault((kind.Slug, key))?.Html != html) painted[(kind.Slug, key)] = new PaintedTile(html, WallFrames.OfTile(kind.Slug, what.At, html));
            }
        }
    }

    public static Dictionary<string, object?> With(TileKind kind, Observation what) => new() { ["Kind"] = kind, ["Facts"] = what.Facts };

    private sealed record Seen(Observation? What, long AskedAt, long Position, bool HasFailed)
    {
        public bool IsDue(ITileSource source, long position) => (source.FollowsTickets && position != Position) || Environment.TickCount64 - AskedAt >= source.Every.TotalMilliseconds;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The source of tiles {Source} failed; its tiles grow old; said once until it answers.")]
    private partial void Failed(string source, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "The source of tiles {Source} answers again.")]
    private partial void Mended(string source);
}
