using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Board;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Tests.Board;

public sealed class MorningBriefTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_letter_goes_once_a_day_from_half_past_six_and_tells_of_yesterday(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await (await TicketCrowd.Gather(host)).Live(12, 0);
        await host.Services.GetRequiredService<FigureBook>().CatchUp(Stop);
        await Contact(host);
        var letters = host.Services.GetRequiredService<BriefLetters>();
        var received = await host.Store.Read(db => db.Tickets.MaxAsync(one => one.ReceivedAt));
        // 06.29 and 06.30 in Jakarta on the day after.
        host.Clock.Now = new DateTimeOffset(received.AddHours(7).Date.AddDays(1), TimeSpan.Zero).AddHours(-1).AddMinutes(29);
        Assert.Equal(0, await letters.Run(Stop));
        host.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await letters.Run(Stop));
        Assert.Equal(0, await ActivatorUtilities.CreateInstance<BriefLetters>(host.Services).Run(Stop));
        var brief = (await host.Enter(Actor.Officer(Guid.NewGuid(), "Bupati", [Role.Leader]), new MorningBrief())).Value;
        Assert.True(brief.Changes[0].Yesterday > 0);
        Assert.Contains($"Laporan masuk: {brief.Changes[0].Yesterday}", await Body(host), StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task Contact(PortalHost host) => host.Store.Write<Done>(db =>
    {
        db.EscalationContacts.Add(new EscalationContact { Post = EscalationPost.HeadOfGovernment, MailSealed = host.Services.GetRequiredService<Vault>().Seal("ajudan@malangkab.example"), SetAt = host.Clock.Now });
        return Task.FromResult<Outcome<Done>>(Done.It);
    });

    private static async Task<string> Body(PortalHost host) =>
        host.Services.GetRequiredService<Vault>().Open(await host.Store.Read(db => db.Outbox.OrderByDescending(one => one.Id).Select(one => one.BodySealed).FirstAsync()));
}
