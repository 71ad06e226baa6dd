using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Meetings;
using Portal.Web.Storage;

namespace Portal.Tests.Meetings;

public sealed class MeetingReminderTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Half_an_hour_before_everybody_who_has_not_just_been_asked_is_reminded_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var leader = await Some.OfficerOf(host, Role.Leader);
        var number = (await host.Enter(leader, MeetingRoom.Frame() with { Day = MeetingRoom.Today.AddDays(1) })).Value;
        await host.Enter(leader, new InviteToMeeting(number, "", "Ana Camat", "", "ana@example.go.id"));
        await host.Enter(leader, new InviteToMeeting(number, "", "Tanpa Surel", "", ""));
        var starts = await host.Store.Read(db => db.Meetings.Select(one => one.StartsAt).SingleAsync());
        var reminders = host.Services.GetRequiredService<MeetingReminders>();
        host.Clock.Pass(starts - host.Clock.Now - TimeSpan.FromMinutes(31));
        await host.Enter(leader, new InviteToMeeting(number, "", "Budi Baru", "", "budi@example.go.id"));
        Assert.Equal(0, await reminders.Send(host.Clock.Now, Stop));
        host.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal((1, 0), (await reminders.Send(host.Clock.Now, Stop), await reminders.Send(host.Clock.Now, Stop)));
        var vault = host.Services.GetRequiredService<Vault>();
        var letters = (await host.Store.Read(db => db.Outbox.OrderBy(one => one.CreatedAt).ToListAsync())).ConvertAll(one => (To: vault.Open(one.ToSealed), Subject: vault.Open(one.SubjectSealed)));
        Assert.Equal([("ana@example.go.id", "Rapat segera mulai: Banjir Sitiarjo")], letters.Where(one => one.Subject.StartsWith("Rapat segera", StringComparison.Ordinal)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
