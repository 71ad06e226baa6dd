using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <param name="Shown">The address, masked: whoever looks over a shoulder learns nothing.</param>
public sealed record NewsLine(Guid Id, NoticeChannel Channel, string Shown, bool IsVerified, DateTimeOffset AskedAt);

/// <param name="PushKey">What the browser needs for a push address.</param>
/// <param name="PhoneLabel">"WhatsApp"; null where phones are not offered.</param>
/// <param name="IsUnnamed">They gave no identity: an address would be the first.</param>
public sealed record NewsView(string Number, IReadOnlyList<NewsLine> Lines, string PushKey, string? PhoneLabel, QuietHours Quiet, bool IsUnnamed, bool IsOver);

/// <summary>How a reporter is told, and how they could be.</summary>
public sealed record NewsChoices : IOperation<NewsView>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class NewsChoicesHandler(Store store, Vault vault, VapidKeys keys, NotificationSettings settings) : IHandle<NewsChoices, NewsView>
{
    public async Task<Outcome<NewsView>> Handle(NewsChoices operation, Actor actor, CancellationToken stop)
    {
        var pushKey = await keys.PublicKey(stop);
        return await store.Read<Outcome<NewsView>>(async db =>
        {
            if (await db.Tickets.Where(TicketSight.For(actor)).SingleOrDefaultAsync(stop) is not { } ticket) return Refusal.NotFound;
            var rows = await db.Subscriptions.Where(one => one.TicketId == ticket.Id && !one.IsSupporter).OrderBy(one => one.AskedAt).ThenBy(one => one.Id).ToListAsync(stop);
            var unnamed = !await db.Identities.AnyAsync(one => db.Reports.Any(report => report.Id == one.ReportId && report.TicketId == ticket.Id), stop);
            return new NewsView(ticket.Number, [.. rows.Select(Line)], pushKey, settings.Gateway.IsThere ? settings.Gateway.Label : null,
                rows.Count == 0 ? settings.Quiet : settings.QuietOf(rows[0]), unnamed, !ticket.State.IsOpen());
        }, stop);
    }

    private NewsLine Line(Subscription one) => new(one.Id, one.Channel, one.Channel switch
    {
        NoticeChannel.Email => MaskMail(vault.Open(one.AddressSealed)),
        NoticeChannel.Phone => $"Nomor yang berakhir {vault.Open(one.AddressSealed)[^3..]}",
        NoticeChannel.Push => "Satu perangkat",
    }, one.VerifiedAt is not null, one.AskedAt);

    private static string MaskMail(string address) => $"{address[0]}…{address[address.IndexOf('@', StringComparison.Ordinal)..]}";
}
