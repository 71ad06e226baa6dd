using System.Globalization;
using Microsoft.Data.Sqlite;
using Portal.Tests.Kit;

namespace Portal.Tests.Reliability;

/// <summary>What was acknowledged is there after a power cut, and nothing is there twice.</summary>
public sealed class KillTests
{
    private const int Cuts = 3;
    private static readonly int People = int.Parse(Environment.GetEnvironmentVariable("PORTAL_TEST_FILERS") ?? "30", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Every_acknowledged_report_survives_and_none_is_there_twice()
    {
        await using var server = await PortalServer.Start(("Limits__ReportsPerHour", "1000000"));
        var before = await Count(server, "SELECT COUNT(*) FROM Reports");
        var filers = new Filers(server);
        var people = await filers.Prepare(People);
        var sending = filers.SendAll(people);
        for (var cut = 1; cut <= Cuts; cut++) await CutAt(server, filers, cut * People / (Cuts + 1));
        await sending;
        Assert.Equal(People, filers.Acknowledged.Select(one => one.Number).Distinct().Count());
        Assert.Equal(before + People, await Count(server, "SELECT COUNT(*) FROM Reports"));
        foreach (var (number, _) in filers.Acknowledged) Assert.Equal(1, await Count(server, $"SELECT COUNT(*) FROM Tickets WHERE Number = '{number}'"));
        Assert.Equal(0, await Count(server, "SELECT COUNT(*) FROM Tickets WHERE Id NOT IN (SELECT TicketId FROM Reports)"));
    }

    private static async Task CutAt(PortalServer server, Filers filers, int acknowledged)
    {
        while (filers.Acknowledged.Count < acknowledged) await Task.Delay(5);
        await server.Kill();
        await server.Begin();
    }

    private static async Task<long> Count(PortalServer server, string question)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(server.Folder, "data", "portal.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
