using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Tests.Notifications;
using Portal.Web.Follow;

namespace Portal.Tests.Reports;

/// <summary>A word planted in everything an anonymous reporter can type or send is found nowhere: not in a table, a file, the log or a letter.</summary>
public sealed class AnonymityCanaryTests
{
    // No two overlap, so a hit names the field that leaked.
    private static readonly string[] Canaries =
    [
        "kenaribadan", "kenaripatokan", "kenaridusun", "kenaritambahan", "KenariNama", "81299887766", "kenari.surel", "KenariPeramban", "kenariberkas", "kenaripesan", "kenaritolak", "kenarinilai",
    ];

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Nothing_an_anonymous_reporter_types_lies_readable_anywhere(Database database)
    {
        var (log, console) = (new StringWriter(), Console.Out);
        Console.SetOut(TextWriter.Synchronized(log));
        await using var sink = new SmtpSink();
        await using var host = await PortalHost.Start(database, ("Mail:Transport", "Smtp"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", sink.Port.ToString(CultureInfo.InvariantCulture)), ("Mail:StartTls", "false"), ("Logging:LogLevel:Default", "Debug"));
        try { await Live(host); }
        finally { Console.SetOut(console); }
        Assert.Equal([], Found("the log", Encoding.UTF8.GetBytes(log.ToString())));
        Assert.Equal([], database == Database.PostgreSql ? await InTables(host) : []);
        Assert.Equal([], await InFiles(host));
        // Where it goes is its only trace: the bare link to an address nobody has confirmed.
        Assert.Equal([], sink.Letters.SelectMany(letter => Found("a letter", Encoding.UTF8.GetBytes(letter))).Where(hit => !hit.Contains("kenari.surel", StringComparison.Ordinal)));
    }

    private static async Task Live(PortalHost host)
    {
        await Some.Regions(host);
        var client = host.CreateClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("KenariPeramban/1.0");
        var phone = new TusPhone(client, Some.SubmissionId());
        var address = (await phone.Begin(GpsPhoto.Bytes.Length, "kenariberkas.jpg")).EnsureSuccessStatusCode().Headers.Location!.ToString();
        (await phone.Send(address, 0, GpsPhoto.Bytes)).EnsureSuccessStatusCode();
        var told = await (await client.PostAsJsonAsync("/lapor/kirim", Report(phone.SubmissionId, address))).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>();
        await new Form(client).Open($"/lacak/{told!["code"]}");
        var filed = await host.Store.Read(db => db.Tickets.SingleAsync());
        Assert.True((await host.Enter(Domain.Actor.Reporter(filed.Id), new ReporterWrites(filed.Number, "Tolong kenaripesan segera"))).Succeeded);
        var (answered, closed) = (await Some.TicketIn(host, TicketState.Answered), await Some.TicketIn(host, TicketState.Closed));
        Assert.True((await host.Enter(answered.Reporter, new RejectAnswer(answered.Number, "Masih rusak, kata kenaritolak"))).Succeeded);
        Assert.True((await host.Enter(closed.Reporter, new RateHandling(closed.Number, 2, "Lambat sekali, kenarinilai"))).Succeeded);
        await host.TurnAfter(TimeSpan.FromMinutes(31));
    }

    private static JsonObject Report(string id, string photo) => new()
    {
        ["id"] = id, ["words"] = "Jalan berlubang di depan rumah kenaribadan, sudah lama.", ["category"] = "jalan", ["area"] = "35.07.13", ["landmark"] = "Depan kenaripatokan", ["dusun"] = "kenaridusun", ["rt"] = "03", ["rw"] = "02",
        ["extra"] = new JsonObject { ["q1"] = "kenaritambahan" }, ["sender"] = "Anonymous", ["name"] = "KenariNama", ["phone"] = "081299887766", ["email"] = "kenari.surel@contoh.example",
        ["photos"] = new JsonArray(JsonValue.Create(photo.Split('/')[^1])),
    };

    private static async Task<List<string>> InFiles(PortalHost host)
    {
        SqliteConnection.ClearAllPools();
        var hits = new List<string>();
        foreach (var path in Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is not (".lock" or ".sock")))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            hits.AddRange(Found(Path.GetFileName(path), bytes.ToArray()));
        }
        return hits;
    }

    private static async Task<List<string>> InTables(PortalHost host)
    {
        var tables = await host.Store.Read(db => db.Database.SqlQuery<string>($"SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'").ToListAsync());
        Assert.True(tables.Count > 30);
        var hits = new List<string>();
        foreach (var table in tables)
            hits.AddRange((await host.Store.Read(db => db.Database.SqlQueryRaw<string>($"SELECT t::text AS \"Value\" FROM \"{table}\" t").ToListAsync())).SelectMany(row => Found(table, Encoding.UTF8.GetBytes(row))));
        return hits;
    }

    // As it was typed, or as PostgreSQL writes bytes.
    private static IEnumerable<string> Found(string where, byte[] bytes) => from canary in Canaries
        let plain = Encoding.UTF8.GetBytes(canary)
        where bytes.AsSpan().IndexOf(plain) >= 0 || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Convert.ToHexStringLower(plain))) >= 0
        select $"{canary} is in {where}";
}
