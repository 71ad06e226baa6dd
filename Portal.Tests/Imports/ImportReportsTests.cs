using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Imports;
using Portal.Web.Storage;

namespace Portal.Tests.Imports;

public sealed class ImportReportsTests
{
    private const string Main = "id,text,category,agency,region,date,status\nA-1,\"Jalan rusak,\nbaris kedua\",Infrastruktur > Jalan dan jembatan,,\"Kab. Malang, Kec. Kepanjen\",2021-01-05T03:16:47,Selesai\nA-2,Teks kedua,Entah apa,,Negeri Jauh,2021-02-01,\n";
    private const string Extra = "id,title,classification,anonymous\nA-1,Jalan rusak parah,Pengaduan Berkadar Pengawasan,ya\n";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_old_report_becomes_a_received_ticket_with_its_old_number_and_date(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Import(host);
        var ticket = await host.Store.Read(db => db.Tickets.SingleAsync(one => one.FormerNumber == "A-1"));
        Assert.Equal((TicketState.Received, Channel.Imported, Visibility.Anonymous), (ticket.State, ticket.Channel, ticket.Visibility));
        Assert.Equal((new DateTimeOffset(2021, 1, 5, 3, 16, 47, TimeSpan.Zero), "35.07", "35.07.13"), (ticket.ReceivedAt, ticket.RegencyCode, ticket.KecamatanCode));
        Assert.Equal((ReportKind.Complaint, ClockClass.Supervisory, null), (ticket.Kind, ticket.ClockClass, ticket.NextTimerAt));
        Assert.Equal(TicketNumber.Make("KM", 2021, 1), ticket.Number);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Categories_are_found_by_name_and_the_rest_is_other(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Import(host);
        var slugs = await host.Store.Read(db => (from ticket in db.Tickets join category in db.Categories on ticket.CategoryId equals category.Id orderby ticket.FormerNumber select category.Slug).ToListAsync());
        Assert.Equal(["jalan", "lainnya"], slugs);
    }

    [Fact]
    public async Task Words_are_sealed_and_the_log_has_one_event_each()
    {
        await using var host = await PortalHost.Start();
        await Import(host);
        var report = await host.Store.Read(db => db.Reports.Include(one => one.Ticket).SingleAsync(one => one.Ticket.FormerNumber == "A-1"));
        var vault = host.Services.GetRequiredService<Vault>();
        Assert.Equal(("Jalan rusak parah", "Jalan rusak,\nbaris kedua"), (vault.Open(report.TitleSealed), vault.Open(report.BodySealed)));
        Assert.Equal([1L, 2L], await host.Store.Read(db => db.Events.OrderBy(one => one.Position).Select(one => one.Position).ToListAsync()));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_same_file_again_imports_nothing(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Import(host);
        var again = await Import(host);
        Assert.Equal((0, 2), (again.Added, again.Known));
        Assert.Equal(2, await host.Store.Read(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task A_dry_run_files_nothing()
    {
        await using var host = await PortalHost.Start();
        var result = await Import(host, isDryRun: true);
        Assert.Equal(2, result.Added);
        Assert.False(await host.Store.Read(db => db.Tickets.AnyAsync()) || await host.Store.Read(db => db.Categories.AnyAsync(one => one.Slug == "lainnya")));
    }

    [Fact]
    public async Task Rows_without_text_or_with_a_wrong_date_are_refused()
    {
        await using var host = await PortalHost.Start();
        var result = await ImportTests.Take(host, new ImportReports(ImportTests.Text("id,text,date\nB-1,,2021-01-01\nB-2,Teks,kemarin\nB-3,Teks,2099-01-01\nB-4,Teks,2021-01-01\n")));
        Assert.Equal([2, 3, 4], result.Refused.Select(one => one.Line));
        Assert.Equal(1, result.Added);
    }

    private static async Task<ImportResult> Import(PortalHost host, bool isDryRun = false)
    {
        await ImportTests.Government(host);
        return await ImportTests.Take(host, new ImportReports(ImportTests.Text(Main) with { OpenExtra = ImportTests.Text(Extra).Open, IsDryRun = isDryRun }));
    }
}
