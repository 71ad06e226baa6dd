using System.IO.Compression;
using System.Xml.Linq;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Exports;
using Portal.Web.Tickets;

namespace Portal.Tests.Exports;

public sealed class ExportTests
{
    private static readonly string[] Wicked = ["=1+1", "+62", "-5", "@SUM(A1)", "\tx", " =HYPERLINK(\"http://x\")", "Jalan \"rusak\" & <b>licin</b>; parah\u0001 \ud83d\ude00"];

    [Fact]
    public async Task No_cell_of_either_sheet_is_run_as_a_formula_and_every_word_survives()
    {
        var (book, csv) = (new MemoryStream(), new MemoryStream());
        await using (ISheet sheet = await XlsxStream.Open(book, TestContext.Current.CancellationToken)) await Fill(sheet);
        await using (ISheet sheet = new CsvStream(csv)) await Fill(sheet);
        var lines = System.Text.Encoding.UTF8.GetString(csv.ToArray()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines[..6], line => Assert.StartsWith("'", line.Trim('"'), StringComparison.Ordinal));
        Assert.EndsWith(",2026-11-22,7", lines[0], StringComparison.Ordinal);
        book.Position = 0;
        using var zip = new ZipArchive(book);
        Assert.All(zip.Entries, entry => XDocument.Load(entry.Open()));
        var cells = XDocument.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()).Descendants().Where(one => one.Name.LocalName == "c").ToList();
        Assert.DoesNotContain(cells, cell => cell.Elements().Any(one => one.Name.LocalName == "f"));
        Assert.Equal(Wicked.Select(word => word.Replace("\u0001", "", StringComparison.Ordinal)), cells.Where(cell => cell.Attribute("t")?.Value == "inlineStr").Select(cell => cell.Value));
        Assert.All(cells.Where(cell => cell.Attribute("t") is not null).Take(6), cell => Assert.Equal("2", cell.Attribute("s")?.Value));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_export_holds_what_the_officers_own_queue_shows_in_its_order_and_no_identity(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var numbers = new List<string>();
        for (var made = 0; made < 3; made++) numbers.Add(await town.InProgress());
        await town.Answered();
        await town.InProgress(visibility: Visibility.Confidential);
        var ask = new QueueAsk { View = QueueView.Unit, State = TicketState.InProgress };
        Assert.Empty(await Numbers(host, town.OtherOperator, new OpenExport(ask)));
        Assert.Equal(numbers, (await Numbers(host, town.Colleague, new OpenExport(ask))).Order(StringComparer.Ordinal));
        Assert.Equal(4, (await Numbers(host, town.Operator, new OpenExport(ask))).Count);
        var mark = (await host.Enter(town.Operator, new MarkForExport([numbers[1], "KM-2026-99999-9"]))).Value.Id;
        Assert.Equal([numbers[1]], await Numbers(host, town.Operator, new OpenExport(ask, mark)));
        Assert.Equal("not-found", (await host.Enter(town.Colleague, new OpenExport(ask, mark))).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(town.SystemAdmin, new OpenExport(ask))).Refusal.Code);
        Assert.Equal(numbers.Count + 1, (await host.Enter(town.Operator, new QueueNumbers(ask))).Value.Count);
    }

    private static async Task<List<string>> Numbers(PortalHost host, Actor actor, OpenExport open)
    {
        var numbers = new List<string>();
        await foreach (var row in (await host.Enter(actor, open)).Value.Rows(TestContext.Current.CancellationToken)) numbers.Add(row.Number);
        return numbers;
    }

    private static async Task Fill(ISheet sheet)
    {
        foreach (var word in Wicked)
        {
            sheet.Text(word);
            sheet.Day(new DateOnly(2026, 11, 22));
            sheet.Number(7);
            await sheet.EndRow(TestContext.Current.CancellationToken);
        }
    }
}
