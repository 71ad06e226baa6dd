using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Reports;

namespace Portal.Tests.Reports;

public sealed class SweepTests
{
    private static readonly Actor Sweeper = Actor.System("test");

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Expired_drafts_go_and_their_files_a_day_after_they_were_written(Database database)
    {
        await using var host = await PortalHost.Start(database, ("Limits:PhotoProgram", ""));
        host.Clock.Now = DateTimeOffset.UtcNow;
        await Draft(host);
        await Filed(host);
        Assert.Equal(new Swept(0, 0), (await host.Enter(Sweeper, new SweepFiles())).Value);
        host.Clock.Pass(TimeSpan.FromDays(8));
        Assert.Equal(new Swept(1, 1), (await host.Enter(Sweeper, new SweepFiles())).Value);
        Assert.Equal((0, 1), await host.Store.Read(async db => (await db.Drafts.CountAsync(), await db.Attachments.CountAsync())));
        Assert.Equal((1, 0, 0), await Check(host));
    }

    [Fact]
    public async Task The_checker_finds_what_is_missing_and_what_was_changed()
    {
        await using var host = await PortalHost.Start();
        await Filed(host);
        var path = Directory.EnumerateFiles(Path.Combine(host.Folder, "files"), "*", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(path, "x");
        Assert.Equal((1, 0, 1), await Check(host));
        File.Delete(path);
        Assert.Equal((1, 1, 0), await Check(host));
    }

    [Fact]
    public async Task Nobody_but_the_system_sweeps()
    {
        await using var host = await PortalHost.Start();
        Assert.Equal("not-found", (await host.Enter(Actor.Nobody, new SweepFiles())).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(Actor.Officer(Guid.NewGuid(), "Admin", [Role.InstanceAdmin, Role.SystemAdmin]), new CheckFiles())).Refusal.Code);
    }

    private static async Task Draft(PortalHost host)
    {
        Assert.True((await host.Enter(Actor.Nobody, new KeepAnswers("rahasia", new ReportAnswers { Body = "Draf" }))).Succeeded);
        byte[] another = [.. GpsPhoto.Bytes[..^2], 0x11, 0xFF, 0xD9];
        Assert.True((await host.Enter(Actor.Nobody, new AddPhoto("rahasia", new MemoryStream(another), "b.jpg", "image/jpeg"))).Succeeded);
    }

    private static async Task Filed(PortalHost host)
    {
        var photo = (await host.Services.GetRequiredService<PhotoIntake>().Take(new MemoryStream(GpsPhoto.Bytes), "a.jpg", "image/jpeg")).Value;
        await Some.Report(host, with: filing => filing with { Photos = [photo] });
    }

    private static async Task<(int, int, int)> Check(PortalHost host)
    {
        var check = (await host.Enter(Sweeper, new CheckFiles())).Value;
        return (check.Checked, check.Missing.Count, check.Damaged.Count);
    }
}
