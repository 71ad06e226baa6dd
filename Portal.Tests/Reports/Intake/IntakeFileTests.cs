using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Reports.Intake;

namespace Portal.Tests.Reports.Intake;

/// <summary>Many reports in one file: every line has a verdict before and a result after, and the same file files nothing twice.</summary>
public sealed class IntakeFileTests
{
    private const string Head = "id,sumber,tanggal_diterima,jenis,isi,kecamatan,desa,nama,pengenal,rahasia\n";

    [Fact]
    public async Task Every_line_is_told_what_will_become_of_it()
    {
        await using var host = await PortalHost.Start();
        var town = await Town(host);
        var day = Day(host);
        var rows = (await host.Enter(town.Operator, new CheckIntakeFile(Head
            + $"1,loket,{day},pengaduan,Lampu jalan di depan balai desa padam.,Kepanjen,Jenggolo,Sari,nama,tidak\n"
            + $"2,merpati,{day},,Saluran air tersumbat dan meluap.,Kepanjen,,,,\n"
            + $"3,telepon,31/12/2099,,Sampah menumpuk di tepi sungai.,Atlantis,,,,\n"
            + $"1,loket,{day},pengaduan,Lampu jalan di depan balai desa padam.,Kepanjen,Jenggolo,Sari,nama,tidak\n"
            + $"4,loket,{day},aspirasi,Mohon dibangun taman bermain anak.,,,,anonim,mungkin\n"))).Value;
        Assert.Equal([IntakeVerdict.Fine, IntakeVerdict.Wrong, IntakeVerdict.Wrong, IntakeVerdict.Twin, IntakeVerdict.Wrong], rows.Select(row => row.Verdict));
        Assert.Contains("Sumber", rows[1].Words, StringComparison.Ordinal);
        Assert.Contains("Atlantis", rows[2].Words, StringComparison.Ordinal);
        Assert.Contains("masa depan", rows[2].Words, StringComparison.Ordinal);
        Assert.Contains("baris 2", rows[3].Words, StringComparison.Ordinal);
        Assert.Equal(0, await host.Store.Read(db => db.Tickets.CountAsync()));
        Assert.Equal(IntakeRefusals.FileEmpty.Code, (await host.Enter(town.Operator, new CheckIntakeFile("a,b\n1,2\n"))).Refusal.Code);
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Camat, new CheckIntakeFile(Head))).Refusal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_same_file_files_nothing_twice_and_its_codes_are_shown_to_one_officer_until_saved(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Town(host);
        var csv = Head + string.Concat(Enumerable.Range(1, 25).Select(index => FormattableString.Invariant($"{index},keliling,{Day(host)},,Jalan berlubang nomor {index} di tepi pasar.,Kepanjen,,,,\n")));
        Assert.Equal(25, (await host.Enter(town.Operator, new BeginBatch(csv))).Value.Waiting);
        Assert.Equal((20, 5), (await host.Enter(town.Operator, new FileNextRows())).Value is var half ? (half.Filed, half.Waiting) : default);
        // The window closes in the middle, and the rest goes on where it stopped.
        Assert.Equal(5, (await host.Enter(town.Operator, new OpenBatch())).Value.Waiting);
        var done = (await host.Enter(town.Operator, new FileNextRows())).Value;
        Assert.Equal((25, 25, 25), (done.Filed, done.Lines.Select(one => one.Code).Distinct().Count(), await host.Store.Read(db => db.Tickets.CountAsync())));
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Colleague, new OpenBatch())).Refusal);
        Assert.Equal(IntakeRefusals.FinishFirst.Code, (await host.Enter(town.Operator, new BeginBatch(csv))).Refusal.Code);
        await town.Done(town.Operator, new DropBatch());
        var again = (await host.Enter(town.Operator, new CheckIntakeFile(csv))).Value;
        Assert.All(again, row => Assert.Equal((IntakeVerdict.Known, false), (row.Verdict, row.Number is null)));
        Assert.Equal(IntakeRefusals.NothingFine.Code, (await host.Enter(town.Operator, new BeginBatch(csv))).Refusal.Code);
        // Another id with the same words, place, day and sender is the same letter; the same id with other words is a slip.
        Assert.Equal(IntakeVerdict.Known, (await host.Enter(town.Operator, new CheckIntakeFile(csv.Replace("\n7,", "\n700,", StringComparison.Ordinal)))).Value[6].Verdict);
        Assert.Equal(IntakeVerdict.Wrong, (await host.Enter(town.Operator, new CheckIntakeFile(csv.Replace("nomor 7 di", "nomor tujuh di", StringComparison.Ordinal)))).Value[6].Verdict);
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_plain_text_in_the_result()
    {
        var row = new IntakeRow(2, "=HYPERLINK(\"http://jahat\")", IntakeVerdict.Wrong, null, "+1+1");
        var lines = Encoding.UTF8.GetString(IntakeSheets.Result(new BatchView([new BatchLine(row, null)]))).Split("\r\n");
        Assert.Contains("'=HYPERLINK", lines[1], StringComparison.Ordinal);
        Assert.Contains("'+1+1", lines[1], StringComparison.Ordinal);
    }

    private static async Task<Town> Town(PortalHost host)
    {
        var town = await Some.Town(host);
        await town.Area();
        return town;
    }

    private static string Day(PortalHost host) => host.Clock.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
