using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Imports;

/// <summary>
/// Reports of an older system; columns <c>id,text,date</c>, optional <c>category,region</c>, and <c>title,classification,anonymous</c> here or in a second file by <c>id</c>.
/// Each becomes a received ticket with its old number and date. It is history: no timer runs on it, and it is never published or mailed.
/// </summary>
public sealed record ImportReports(ImportSource Source) : IOperation<ImportResult>, IRecorded
{
    public static Permission Needs => Permission.ImportData;

    public string Record => "Mengimpor laporan lama dari berkas.";
}

internal sealed class ImportReportsHandler(Store store, Vault vault, WorkingDays days, PortalSettings settings, TimeProvider time) : IHandle<ImportReports, ImportResult>
{
    private const int Batch = 500;

    public async Task<Outcome<ImportResult>> Handle(ImportReports operation, Actor actor, CancellationToken stop)
    {
        var source = operation.Source;
        var read = CsvTable.Read(source.Open, "id", "text", "date");
        if (!read.Succeeded) return read.Refusal;
        var extra = source.OpenExtra is { } open ? CsvTable.Read(open, "id") : null;
        if (extra is { Succeeded: false }) return extra.Refusal;
        var tally = new ImportTally("reports", source);
        var known = (await store.Read(db => db.Tickets.Where(one => one.FormerNumber != null).Select(one => one.FormerNumber!).ToListAsync(stop), stop)).ToHashSet(StringComparer.Ordinal);
        var places = await store.Read(db => RegionNames.Read(db, stop), stop);
        var rows = new OldReports(extra?.Value, places, time.GetUtcNow()).Sort(read.Value, known, tally);
        if (source.IsDryRun) return tally.Result;
        var deadlines = await days.Deadlines(stop);
        return await store.Write<ImportResult>(async db =>
        {
            await File(db, rows, deadlines, tally, stop);
            return tally.Result;
        }, stop);
    }

    private async Task File(PortalDb db, IReadOnlyList<OldReport> rows, Deadlines deadlines, ImportTally tally, CancellationToken stop)
    {
        var categories = await CategoryNames.Read(db, stop);
        var serials = await SerialRun.Take(db, rows.Select(row => YearOf(row.ReceivedAt)), stop);
        var done = 0;
        foreach (var batch in rows.Chunk(Batch))
        {
            db.Reports.AddRange(batch.Select(row => Seal(row, Ticket.File(Describe(row, categories, serials), deadlines))));
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
            tally.Say(done += batch.Length, rows.Count);
        }
    }

    private NewTicket Describe(OldReport row, CategoryNames categories, SerialRun serials)
    {
        var year = YearOf(row.ReceivedAt);
        return new NewTicket(TicketNumber.Make(settings.NumberPrefix, year, serials.Next(year)), row.Place, row.ReceivedAt, Actor.Nobody)
        {
            FormerNumber = row.Id, Kind = row.Kind, ClockClass = row.ClockClass, Channel = Channel.Imported,
            Visibility = row.IsAnonymous ? Visibility.Anonymous : Visibility.Open, CategoryId = categories.Find(row.Category),
        };
    }

    // Nobody holds the code of an imported report: it is made like any other and thrown away.
    private Report Seal(OldReport row, Ticket ticket)
    {
        var submission = "import:" + row.Id;
        return new Report(ticket, vault.Lookup("submission", submission), vault.Lookup("code", TrackingCode.Write(vault.CodeBytes(submission))),
            vault.Seal(row.Title), vault.Seal(row.Text), vault.Fingerprint(row.Text), row.ReceivedAt);
    }

    private int YearOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, settings.Zone).Year;
}
