using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Alerts;
using Portal.Web.Storage;

namespace Portal.Web.Demo;

/// <summary>The rules a government begins with; the demo's tickets make some of them ring within a minute.</summary>
internal static class DemoAlerts
{
    public static Task Set(Store store, DateTimeOffset now) => store.Write<Done>(async db =>
    {
        if (await db.AlertRules.AnyAsync()) return Done.It;
        db.AlertRules.AddRange(FirstAlertRules.All.Select(terms => AlertRule.Write(terms with { HoldMinutes = 0 }, null, now).Value));
        return Done.It;
    });
}
