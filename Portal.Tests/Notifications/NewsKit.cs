using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Notifications;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Tests.Notifications;

/// <summary>What happens to those who asked to be told, step by step at the test's own clock.</summary>
internal static class NewsKit
{
    public const string Mail = "kanari.warga@contoh.example";

    /// <summary>Turns events into notices, lets go what is due, sends it.</summary>
    public static async Task Turn(this PortalHost host)
    {
        var stop = TestContext.Current.CancellationToken;
        await host.Services.GetRequiredService<NoticeBook>().CatchUp(stop);
        await host.Services.GetRequiredService<Digest>().Run(stop);
        await host.Services.GetRequiredService<MailRound>().Run(stop);
    }

    public static Task TurnAfter(this PortalHost host, TimeSpan time)
    {
        host.Clock.Pass(time);
        return host.Turn();
    }

    /// <summary>A reporter whose address is verified, the way a person does it: by the link in the mail.</summary>
    public static async Task MailNews(this PortalHost host, Standing standing, string address = Mail)
    {
        Must(await host.Enter(standing.Reporter, new AddMailNews(address)));
        Must(await host.Enter(Actor.Nobody, new ConfirmEmail(await host.ConfirmToken())));
    }

    /// <summary>The token in the newest confirmation mail.</summary>
    public static async Task<string> ConfirmToken(this PortalHost host)
    {
        var body = (await host.Letters()).Last(letter => letter.Body.Contains("/lapor/konfirmasi/", StringComparison.Ordinal)).Body;
        return body.Split("/lapor/konfirmasi/")[1].Split('\n')[0].Trim();
    }

    /// <summary>Everything in the outbox, opened, oldest first.</summary>
    public static Task<List<(OutboxMail Row, string To, string Subject, string Body)>> Letters(this PortalHost host, NoticeChannel channel = NoticeChannel.Email)
    {
        var vault = host.Services.GetRequiredService<Vault>();
        return host.Store.Read(async db => (await db.Outbox.Where(one => one.Channel == channel).OrderBy(one => one.CreatedAt).ThenBy(one => one.Id).ToListAsync())
            .ConvertAll(one => (one, vault.Open(one.ToSealed), vault.Open(one.SubjectSealed), vault.Open(one.BodySealed))));
    }

    public static async Task<List<(OutboxMail Row, string To, string Subject, string Body)>> News(this PortalHost host, NoticeChannel channel = NoticeChannel.Email) =>
        (await host.Letters(channel)).FindAll(one => one.Row.SubscriptionId is not null);

    public static Task<List<Subscription>> Subscriptions(this PortalHost host) => host.Store.Read(db => db.Subscriptions.OrderBy(one => one.AskedAt).ToListAsync());

    public static Task OfficerWrites(this PortalHost host, Standing standing, string text = "Kami ke sana besok.") =>
        Some.Change(host, standing, Some.Admin, (ticket, pen) => ticket.Write(Some.Admin, pen.Write(ticket, TextKind.OfficerMessage, text), pen.Now));

    public static void Must(Outcome<Done> outcome) => Assert.True(outcome.Succeeded, outcome.Succeeded ? "" : outcome.Refusal.Code);
}
