using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Alerts;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Alerts;

/// <param name="Open">How many of its alerts are open now.</param>
/// <param name="By">Who set it last; empty for the program's own.</param>
public sealed record AlertRuleLine(int Id, int Version, AlertTerms Terms, bool IsOn, string ScopeName, int Open, string By, DateTimeOffset SetAt);

/// <summary>The rules with the scopes one may choose.</summary>
public sealed record AlertRuleList : IOperation<AlertRuleSheet>
{
    public static Permission Needs => Permission.SetAlerts;
}

public sealed record AlertRuleSheet(IReadOnlyList<AlertRuleLine> Rules, AlertPlaces Places, TimeZoneInfo Zone);

internal sealed class AlertRuleListHandler(Store store, PortalSettings settings) : IHandle<AlertRuleList, AlertRuleSheet>
{
    public Task<Outcome<AlertRuleSheet>> Handle(AlertRuleList operation, Actor actor, CancellationToken stop) => store.Read<Outcome<AlertRuleSheet>>(async db =>
    {
        var places = await AlertPlaces.Read(db, settings, stop);
        var rules = await db.AlertRules.OrderBy(one => one.Id).ToListAsync(stop);
        var open = await db.Alerts.Where(one => one.ClearedAt == null && one.RuleId != null).GroupBy(one => one.RuleId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop);
        var names = await db.NamesOf(rules.Select(one => one.SetBy), stop);
        return new AlertRuleSheet([.. rules.OrderByDescending(one => one.IsOn).Select(one => new AlertRuleLine(one.Id, one.Version, one.Terms, one.IsOn, places.Name(one.Terms.Scope), open.GetValueOrDefault(one.Id), one.SetBy is { } who ? names.GetValueOrDefault(who, "") : "", one.SetAt))], places, settings.Zone);
    }, stop);
}
