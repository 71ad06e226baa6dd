using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Board;
using Portal.Tests.Kit;
using Portal.Web.MonthlyReports;

namespace Portal.Tests.MonthlyReports;

public sealed class MonthlyReportTests
{
    private static readonly ReportMonth November = new(2026, 11);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Every_number_has_as_many_rows_as_it_says_and_the_columns_add_up(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await (await TicketCrowd.Gather(host)).Live(40, 200);
        var admin = Actor.Officer(Guid.NewGuid(), "Admin", [Role.InstanceAdmin]);
        var figures = (await host.Enter(admin, new MonthlyReport(November))).Value;
        Assert.True(figures.Whole[MonthColumn.Received] > 0);
        foreach (var row in figures.Parts.Values.SelectMany(rows => rows).Append(figures.Whole))
            Assert.Equal(row[MonthColumn.Received], Enum.GetValues<MonthColumn>().Where(one => one is not (MonthColumn.Received or MonthColumn.Late)).Sum(one => row[one]));
        foreach (var (by, rows) in figures.Parts)
        {
            Assert.Equal(figures.Whole.Counts, Enum.GetValues<MonthColumn>().Select(column => rows.Sum(row => row[column])));
            foreach (var row in rows)
                foreach (var column in Enum.GetValues<MonthColumn>())
                {
                    var list = (await host.Enter(admin, new MonthRows(November, by, row.Key, column))).Value;
                    Assert.Equal(row[column], list.Rows.Count + list.Hidden);
                }
        }
    }

    [Fact]
    public async Task The_months_begin_at_local_midnight_and_a_confidential_report_is_a_number_without_a_row()
    {
        await using var host = await PortalHost.Start();
        // 31 October, 23.30 in Jakarta.
        host.Clock.Now = new(2026, 10, 31, 16, 30, 0, TimeSpan.Zero);
        await Some.FiledTicket(host);
        host.Clock.Pass(TimeSpan.FromHours(1));
        var secret = await Some.FiledTicket(host, visibility: Visibility.Confidential);
        var leader = Actor.Officer(Guid.NewGuid(), "Pimpinan", [Role.Leader]);
        Assert.Equal(1, (await host.Enter(leader, new MonthlyReport(November))).Value.Whole[MonthColumn.Unverified]);
        var list = (await host.Enter(leader, new MonthRows(November, MonthBy.Agency, null, MonthColumn.Received))).Value;
        Assert.Equal((0, 1), (list.Rows.Count, list.Hidden));
        Assert.True(secret.IsConfidential);
        foreach (var role in new[] { Role.Operator, Role.Liaison, Role.Camat, Role.SystemAdmin })
            Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Officer(Guid.NewGuid(), "", [role], 1), new MonthlyReport(November))).Refusal);
    }

    [Fact]
    public void The_share_leaves_out_what_is_not_ours()
    {
        MonthTicket One(TicketState state, ClosingKind? closing = null, TicketState? askedFrom = null) =>
            new("KM", null, Channel.Web, ReportKind.Complaint, null, state, askedFrom, closing, false, FixedClock.Start, closing is null ? null : FixedClock.Start.AddDays(4));
        var row = MonthRow.Of(null, "", [One(TicketState.Received), One(TicketState.AwaitingReporter, askedFrom: TicketState.Received), One(TicketState.Answered),
            One(TicketState.Closed, ClosingKind.SilentReporter), One(TicketState.Outside), One(TicketState.Duplicate)]);
        Assert.Equal((2, 1, 1, 2), (row[MonthColumn.Unverified], row[MonthColumn.InProcess], row[MonthColumn.Silent], row[MonthColumn.Elsewhere]));
        Assert.Equal((0.5, 4.0, 1), (row.FollowedUp, row.Days, row.Settled));
    }

    [Fact]
    public async Task The_page_shows_the_signature_that_was_saved_and_the_file_has_every_part()
    {
        await using var host = await PortalHost.Start();
        await Some.FiledTicket(host);
        var admin = Actor.Officer(Guid.NewGuid(), "Admin", [Role.InstanceAdmin]);
        Assert.True((await host.Enter(admin, new SaveSignature(new("Kepanjen", "Kepala Dinas Kominfo", "Dr. Wiyono", "19700101", "Bupati\nInspektur")))).Succeeded);
        Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Officer(Guid.NewGuid(), "", [Role.Leader]), new SaveSignature(Signature.Blank))).Refusal);
        using var client = await BoardVisitor.SignIn(host, Role.Leader);
        var page = await client.GetStringAsync("/petugas/laporan-bulanan?bulan=2026-11", TestContext.Current.CancellationToken);
        foreach (var word in new[] { "Dr. Wiyono", "<li>Inspektur</li>", "baris?bulan=2026-11&amp;kolom=Unverified" }) Assert.Contains(word, page, StringComparison.Ordinal);
        var sheet = await client.GetStringAsync("/petugas/laporan-bulanan/data.csv?bulan=2026-11", TestContext.Current.CancellationToken);
        Assert.Equal(["seluruhnya", "perangkat daerah", "kanal", "klasifikasi", "kategori"], sheet.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[1]));
    }
}
