using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Board;
using Portal.Tests.Kit;
using Portal.Web.Board;
using Portal.Web.Evidence;
using Portal.Web.Ui;

namespace Portal.Tests.Evidence;

public sealed class EvidenceTests
{
    private static readonly Actor Leader = Actor.Officer(Guid.NewGuid(), "Bupati", [Role.Leader]);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Every_printed_query_runs_as_it_stands_and_gives_the_printed_figure(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await (await TicketCrowd.Gather(host)).Live(30, 160);
        await host.Services.GetRequiredService<FigureBook>().CatchUp(TestContext.Current.CancellationToken);
        var pack = (await host.Enter(Leader, new EvidencePack(2026))).Value;
        Assert.Equal(pack.Figures.Count, pack.Figures.Select(one => one.Name).Distinct().Count());
        foreach (var figure in pack.Figures)
        {
            var rows = await Run(host, figure.Query);
            if (rows.Count == 1 && rows[0].Length == 1) Assert.Equal(figure.Value, rows[0][0].Grouped());
            else Assert.Contains($"n = {rows.Sum(row => row[1])}. ", figure.Meaning, StringComparison.Ordinal);
        }
        int Value(string name) => int.Parse(pack.Figures.Single(one => one.Name == name).Value, NumberStyles.AllowThousands, IndonesianDates.Culture);
        Assert.Equal(30, Value("Laporan diterima"));
        Assert.True(Value("Kecamatan yang mengirim laporan") > 1);
        Assert.True(Value("Jawaban disetujui pejabat penghubung") > 0);
        Assert.Equal(30, Value("Masih terbuka") + Value("Selesai: pelapor menyatakan beres") + Value("Selesai: pelapor diam") + Value("Selesai: ditutup petugas") + Value("Diteruskan ke luar, digabung, atau diarsipkan"));
        Assert.Equal("0", (await host.Enter(Leader, new EvidencePack(2025))).Value.Figures[0].Value);
        Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Officer(Guid.NewGuid(), "", [Role.Operator], 1), new EvidencePack(2026))).Refusal);
    }

    [Fact]
    public async Task Joined_reports_are_counted()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        await town.Merged();
        Assert.Equal("1", (await host.Enter(Leader, new EvidencePack(2026))).Value.Figures.Single(one => one.Name == "Laporan dalam laporan induk").Value);
    }

    [Fact]
    public async Task The_page_prints_each_figure_with_its_query_and_the_file_has_them_all()
    {
        await using var host = await PortalHost.Start();
        using var client = await BoardVisitor.SignIn(host, Role.Leader);
        var page = await client.GetStringAsync("/petugas/bukti-penilaian?tahun=2026", TestContext.Current.CancellationToken);
        var file = await client.GetStringAsync("/petugas/bukti-penilaian/kueri.sql?tahun=2026", TestContext.Current.CancellationToken);
        var count = page.Split("<pre").Length - 1;
        Assert.True(count > 20);
        Assert.Equal(count, file.Split(";\n\n").Length - 1);
        Assert.Contains("Pilih tahun antara 2000 dan 2100.", await client.GetStringAsync("/petugas/bukti-penilaian?tahun=3", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task<List<long[]>> Run(PortalHost host, string sql) => host.Store.Read(async db =>
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        await db.Database.OpenConnectionAsync();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<long[]>();
        while (await reader.ReadAsync()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture))]);
        return rows;
    });
}
