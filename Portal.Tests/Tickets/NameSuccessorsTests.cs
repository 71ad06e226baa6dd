using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Admin;
using Portal.Web.Tickets;

namespace Portal.Tests.Tickets;

public sealed class NameSuccessorsTests
{
    private static readonly Actor Night = Actor.System("pengganti");

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_deputy_is_let_into_the_open_secret_reports_of_the_opd_on_the_first_day(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (secret, conduct) = (await town.InProgress(visibility: Visibility.Confidential), await town.ToInspector());
        await town.Done(town.SystemAdmin, new AppointDeputy(town.Roads.Id, town.Colleague.AccountId!.Value, ActingAs.Plh, "800/7/2026", new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 20)));
        Assert.Equal(0, (await host.Enter(Night, new NameSuccessors())).Value);
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Colleague, new OpenTicket(secret))).Refusal);
        host.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal((1, 0), ((await host.Enter(Night, new NameSuccessors())).Value, (await host.Enter(Night, new NameSuccessors())).Value));
        Assert.True((await host.Enter(town.Colleague, new OpenTicket(secret))).Succeeded);
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Colleague, new OpenTicket(conduct))).Refusal);
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.OtherOperator, new OpenTicket(secret))).Refusal);
        Assert.Contains(await host.Store.Read(db => db.Events.Where(one => one.Ticket.Number == secret && one.Type == TicketEventType.Named).Select(one => one.Facts).ToListAsync()), facts => EventFacts.Read(facts)["officer"] == town.Colleague.AccountId.ToString());
    }
}
