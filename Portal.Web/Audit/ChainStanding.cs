using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Audit;

/// <summary>What the last check of the whole chain found.</summary>
public sealed record ChainCheck(DateTimeOffset At, long Events, int Tickets, int Anchors, int FaultCount, IReadOnlyList<AuditFault> Faults)
{
    internal const string Name = "audit-verified";

    /// <summary>By the timer, not by a press.</summary>
    public bool IsNightly { get; init; }

    /// <summary>Of the administration log.</summary>
    public long Entries { get; init; }

    public bool IsSound => FaultCount == 0;

    internal static async Task<ChainCheck?> Last(PortalDb db, CancellationToken stop) =>
        await db.Kept(Name, stop) is { } kept ? JsonSerializer.Deserialize<ChainCheck>(kept) : null;
}

/// <param name="Last">Null while nobody has checked.</param>
/// <param name="AnchoredAt">Of the newest seal, which lies at <paramref name="AnchoredTo"/>; so many events wait for the next one.</param>
public sealed record ChainState(ChainCheck? Last, long Events, long AnchoredTo, DateTimeOffset? AnchoredAt, string AnchorHash);

/// <summary>How the chain stands without walking it: the last check and the last seal.</summary>
public sealed record ChainStanding : IOperation<ChainState>
{
    public static Permission Needs => Permission.ReadAudit;
}

internal sealed class ChainStandingHandler(Store store) : IHandle<ChainStanding, ChainState>
{
    public Task<Outcome<ChainState>> Handle(ChainStanding operation, Actor actor, CancellationToken stop) => store.Read<Outcome<ChainState>>(async db =>
    {
        var anchor = await db.Anchors.OrderByDescending(one => one.Position).FirstOrDefaultAsync(stop);
        var events = await db.Counters.Where(one => one.Name == Counter.EventPosition).Select(one => one.Value).SingleOrDefaultAsync(stop);
        return new ChainState(await ChainCheck.Last(db, stop), events, anchor?.Position ?? 0, anchor?.AnchoredAt, anchor?.Hash ?? "");
    }, stop);
}

/// <summary>Walks the whole chain now, as <c>verify-audit</c> does, and keeps what it found for the next reader.</summary>
public sealed record CheckChain : IOperation<ChainCheck>
{
    public static Permission Needs => Permission.ReadAudit;
}

internal sealed class CheckChainHandler(ChainWatch watch) : IHandle<CheckChain, ChainCheck>
{
    public Task<Outcome<ChainCheck>> Handle(CheckChain operation, Actor actor, CancellationToken stop) => watch.Check(isNightly: false, stop);
}
