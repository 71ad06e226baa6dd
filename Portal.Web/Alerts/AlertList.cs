using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Alerts;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Alerts;

/// <param name="Link">Where the rows behind it are.</param>
public sealed record AlertLine(string Number, string Title, string Words, string ScopeName, string Link, DateTimeOffset RaisedAt, DateTimeOffset? AcknowledgedAt, DateTimeOffset? ClearedAt, AlertStage Stage, bool TakesWall)
{
    /// <summary>Whoever keeps the system watches alerts and reads no tickets: for them it leads to the alert itself.</summary>
    public AlertLine For(Actor actor) => actor.May(Permission.ReadTickets) || !Link.StartsWith("/petugas", StringComparison.Ordinal) ? this : this with { Link = $"/papan/peringatan/{Number}" };

    public bool Waits => ClearedAt is null && AcknowledgedAt is null;
}

/// <summary>Those that are open, those nobody acknowledged first; then the ones that ended last.</summary>
public sealed record AlertList : IOperation<AlertLists>
{
    public static Permission Needs => Permission.ReadAlerts;
}

public sealed record AlertLists(IReadOnlyList<AlertLine> Open, IReadOnlyList<AlertLine> Ended, bool HasRules);

internal sealed class AlertListHandler(Store store) : IHandle<AlertList, AlertLists>
{
    private const int Most = 100;

    public Task<Outcome<AlertLists>> Handle(AlertList operation, Actor actor, CancellationToken stop) => store.Read<Outcome<AlertLists>>(async db => new AlertLists(
        [.. (await AlertLines.Open(db.Alerts.Seen(actor), Most, stop)).Select(line => line.For(actor))],
        [.. (await db.Alerts.Seen(actor).Where(one => one.ClearedAt != null).OrderByDescending(one => one.ClearedAt).Take(Most).Lines().ToListAsync(stop)).Select(line => line.For(actor))],
        await db.AlertRules.AnyAsync(one => one.IsOn, stop)), stop);
}

internal static class AlertLines
{
    public static IQueryable<AlertLine> Lines(this IQueryable<Alert> alerts) =>
        alerts.Select(one => new AlertLine(one.Number, one.Title, one.Words, one.ScopeName, one.Link, one.RaisedAt, one.AcknowledgedAt, one.ClearedAt, one.Stage, one.TakesWall));

    public static Task<List<AlertLine>> Open(IQueryable<Alert> alerts, int most, CancellationToken stop) =>
        alerts.Where(one => one.ClearedAt == null).OrderBy(one => one.AcknowledgedAt != null).ThenByDescending(one => one.TakesWall).ThenByDescending(one => one.Id).Take(most).Lines().ToListAsync(stop);
}

internal static class AlertSight
{
    /// <summary><see cref="Alert.Waits"/> as a query.</summary>
    public static IQueryable<Alert> Waiting(this IQueryable<Alert> alerts) => alerts.Where(one => one.ClearedAt == null && one.AcknowledgedAt == null);

    /// <summary>An OPD's Pejabat Penghubung sees what is about that OPD; whoever watches the whole sees all.</summary>
    public static IQueryable<Alert> Seen(this IQueryable<Alert> alerts, Actor actor)
    {
        if (actor.Is(Role.Leader) || actor.Is(Role.InstanceAdmin) || actor.Is(Role.SystemAdmin) || actor.IsSystem) return alerts;
        var agency = actor.AgencyId;
        return alerts.Where(one => agency != null && one.AgencyId == agency);
    }
}

/// <summary>One alert with its history.</summary>
public sealed record OpenAlert(string Number) : IOperation<AlertView>
{
    public static Permission Needs => Permission.ReadAlerts;
}

/// <param name="Orders">Who is told, who next, and the quiet hours.</param>
/// <param name="NextStepAt">When somebody is told next; null when nobody is.</param>
public sealed record AlertView(AlertLine Line, AlertOrders Orders, DateTimeOffset? NextStepAt, IReadOnlyList<AlertMoment> History, TimeZoneInfo Zone);

/// <param name="Who">Null for the clock.</param>
public sealed record AlertMoment(AlertStepKind Kind, DateTimeOffset At, string? Who, AlertAudience? Audience, int Letters, string Words);

internal sealed class OpenAlertHandler(Store store, Vault vault, PortalSettings settings) : IHandle<OpenAlert, AlertView>
{
    public Task<Outcome<AlertView>> Handle(OpenAlert operation, Actor actor, CancellationToken stop) => store.Read<Outcome<AlertView>>(async db =>
    {
        if (await db.Alerts.Seen(actor).Include(one => one.Steps).SingleOrDefaultAsync(one => one.Number == operation.Number, stop) is not { } alert) return Refusal.NotFound;
        var names = await db.NamesOf(alert.Steps.Select(step => step.ActorId), stop);
        var line = await db.Alerts.Where(one => one.Id == alert.Id).Lines().SingleAsync(stop);
        return new AlertView(line.For(actor), alert.Orders, alert.NextStepAt, [.. alert.Steps.OrderBy(step => step.Id).Select(step =>
            new AlertMoment(step.Kind, step.At, step.ActorId is { } who ? names.GetValueOrDefault(who, "Petugas") : null, step.Audience, step.Letters, step.WordsSealed.Length == 0 ? "" : vault.Open(step.WordsSealed)))], settings.Zone);
    }, stop);
}
