using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notices;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>When news may be heard: outside the person's quiet hours, or ours. A second try at night would wake them as the first.</summary>
public sealed class Quiet(NotificationSettings settings, PortalSettings portal)
{
    public DateTimeOffset After(Subscription subscription, DateTimeOffset at) => settings.QuietOf(subscription).After(at, portal.Zone);

    /// <summary>For a message; what is no news (a code that was asked for) waits for nobody.</summary>
    public async Task<DateTimeOffset> After(PortalDb db, Guid? news, DateTimeOffset at, CancellationToken stop) =>
        await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == news && one.VerifiedAt != null, stop) is { } subscription ? After(subscription, at) : at;
}
