using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Alerts;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Walls;

namespace Portal.Web.Alerts;

/// <summary>Writes a rule (no id) or another version of one. It is looked at from the next minute on.</summary>
/// <param name="Version">The one that was read; a newer one refuses.</param>
public sealed record SaveAlertRule(int? Id, int Version, AlertTerms Terms) : IOperation<int>, IRecorded
{
    public static Permission Needs => Permission.SetAlerts;

    public string Record => $"{(Id is null ? "Membuat" : "Mengubah")} aturan peringatan {Terms.Name.Trim()}.";
}

/// <summary>Switches a rule off, which ends what it raised, or on again.</summary>
public sealed record SwitchAlertRule(int Id, bool IsOn) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.SetAlerts;

    public string Record => IsOn ? "Menyalakan aturan peringatan" : "Mematikan aturan peringatan";
}

/// <summary>Takes over the rules the program proposes; those with the same name stay as they are.</summary>
public sealed record TakeFirstRules : IOperation<int>, IRecorded
{
    public static Permission Needs => Permission.SetAlerts;

    public string Record => "Memasang aturan peringatan bawaan.";
}

internal sealed class SaveAlertRuleHandler(Store store, PortalSettings settings, WallAlarms walls, TimeProvider time) : IHandle<SaveAlertRule, int>, IHandle<SwitchAlertRule, Done>, IHandle<TakeFirstRules, int>
{
    private const int MostRules = 100;

    public async Task<Outcome<int>> Handle(SaveAlertRule operation, Actor actor, CancellationToken stop)
    {
        if (operation.Terms.Faults() is { Count: > 0 } faults) return Outcome<int>.Refuse(faults);
        var saved = await store.Write<AlertRule>(async db =>
        {
            var now = time.GetUtcNow();
            if (!(await AlertPlaces.Read(db, settings, stop)).Has(operation.Terms.Scope)) return AlertRefusals.UnknownScope;
            if (operation.Id is not { } id)
            {
                if (await db.AlertRules.CountAsync(stop) >= MostRules) return AlertRefusals.TooMany;
                return db.AlertRules.Add(AlertRule.Write(operation.Terms, actor.AccountId, now).Value).Entity;
            }
            if (await db.AlertRules.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } rule) return Refusal.NotFound;
            if (rule.Version != operation.Version) return Domain.Tickets.TicketRefusals.Changed;
            var before = (rule.Terms.Figure, rule.Terms.Scope, rule.Terms.Check);
            rule.Rewrite(operation.Terms, actor.AccountId, now);
            if (before != (rule.Terms.Figure, rule.Terms.Scope, rule.Terms.Check)) await AlertBook.Forget(db, rule, now, stop);
            return rule;
        }, stop);
        if (!saved.Succeeded) return Outcome<int>.Refuse(saved.Refusals);
        await walls.Follow(stop);
        return saved.Value.Id;
    }

    public async Task<Outcome<Done>> Handle(SwitchAlertRule operation, Actor actor, CancellationToken stop)
    {
        var switched = await store.Write<Done>(async db =>
        {
            if (await db.AlertRules.SingleOrDefaultAsync(one => one.Id == operation.Id, stop) is not { } rule) return Refusal.NotFound;
            AdminLine.Say($"{rule.Terms.Name}.");
            rule.Switch(operation.IsOn, actor.AccountId, time.GetUtcNow());
            if (!operation.IsOn) await AlertBook.Forget(db, rule, time.GetUtcNow(), stop);
            return Done.It;
        }, stop);
        if (switched.Succeeded) await walls.Follow(stop);
        return switched;
    }

    public Task<Outcome<int>> Handle(TakeFirstRules operation, Actor actor, CancellationToken stop) => store.Write<int>(async db =>
    {
        var known = (await db.AlertRules.ToListAsync(stop)).Select(one => one.Terms.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fresh = FirstAlertRules.All.Where(one => !known.Contains(one.Name)).ToList();
        db.AlertRules.AddRange(fresh.Select(one => AlertRule.Write(one, actor.AccountId, time.GetUtcNow()).Value));
        return fresh.Count;
    }, stop);
}
