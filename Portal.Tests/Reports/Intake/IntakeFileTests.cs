using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Tests.Kit;
using Portal.Web.Reports.Intake;
using Portal.Web.Tickets;

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
    public async Task Answers_to_a_categorys_questions_stand_under_their_words()
    {
        await using var host = await PortalHost.Start();
        var town = await Town(host);
        await town.Conduct();
        await host.Store.Write<Done>(db =>
        {
            db.Categories.Add(new Category { Slug = "lampu", Name = "Lampu jalan", Questions = [new("tiang", "Nomor tiang", QuestionKind.Text, true, []), new("gelap", "Seluruh jalan gelap?", QuestionKind.Choice, false, [new("Ya"), new("Tidak"), new("Milik PLN", new Stopper("Hubungi PLN 123.", "", AllowsFiling: false))])] });
            return Task.FromResult<Outcome<Done>>(Done.It);
        });
        var csv = "sumber,tanggal_diterima,kategori,kecamatan,isi,nomor tiang,Seluruh jalan gelap?,Siapa?\n" + string.Concat(new[]
        {
            "lampu,Kepanjen,Lampu jalan di depan balai padam.,KPJ-12,ya,", "lampu,Kepanjen,Lampu jalan di tepi pasar padam.,,kadang,", "perilaku,Kepanjen,Petugas loket membentak warga.,,,", "lampu,Kepanjen,Tiang lampu di gang miring.,,milik pln,",
        }.Select(line => $"loket,{Day(host)},{line}\n"));
        var rows = (await host.Enter(town.Operator, new CheckIntakeFile(csv))).Value;
        Assert.Equal([IntakeVerdict.Fine, IntakeVerdict.Wrong, IntakeVerdict.Wrong, IntakeVerdict.Wrong], rows.Select(row => row.Verdict));
        Assert.Contains("Ya, Tidak, Milik PLN", rows[1].Words, StringComparison.Ordinal);
        Assert.Contains("siapa yang dilaporkan", rows[2].Words, StringComparison.Ordinal);
        Assert.Contains("Hubungi PLN", rows[3].Words, StringComparison.Ordinal);
        await town.Done(town.Operator, new BeginBatch(csv));
        var number = (await host.Enter(town.Operator, new FileNextRows())).Value.Lines.Single(line => line.Row.IsFiled).Row.Number!;
        Assert.Equal(["KPJ-12", "Ya"], (await host.Enter(town.Admin, new OpenTicket(number))).Value.Extra.Select(one => one.Answer));
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
