using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Imports;

/// <summary>Days off; columns <c>date,name,type</c>, type libur_nasional, cuti_bersama or libur_daerah.</summary>
public sealed record ImportHolidays(ImportSource Source) : IOperation<ImportResult>, IRecorded
{
    public static Permission Needs => Permission.ImportData;

    public string Record => "Mengimpor hari libur dari berkas.";
}

internal sealed class ImportHolidaysHandler(Store store, WorkingDays days) : IHandle<ImportHolidays, ImportResult>
{
    public async Task<Outcome<ImportResult>> Handle(ImportHolidays operation, Actor actor, CancellationToken stop)
    {
        var read = CsvTable.Read(operation.Source.Open, "date", "name", "type");
        if (!read.Succeeded) return read.Refusal;
        var known = (await store.Read(db => db.Holidays.ToListAsync(stop), stop)).Select(one => (one.On, one.Name)).ToHashSet();
        var tally = new ImportTally("holidays", operation.Source);
        var fresh = Sort(read.Value, known, tally);
        if (operation.Source.IsDryRun) return tally.Result;
        var written = await store.Write<ImportResult>(async db =>
        {
            await db.AddMany(fresh, tally, stop);
            return tally.Result;
        }, stop);
        days.Forget();
        return written;
    }

    private static List<Holiday> Sort(CsvTable table, HashSet<(DateOnly On, string Name)> known, ImportTally tally)
    {
        var fresh = new List<Holiday>();
        tally.Begin(table);
        foreach (var row in table.Rows)
        {
            var fault = row.Read(out var day);
            if (fault != HolidayFault.None) tally.Refuse(row.Line, What(fault));
            else if (!known.Add((day!.On, day.Name))) tally.Known++;
            else fresh.Add(day);
        }
        tally.Added = fresh.Count;
        return fresh;
    }

    private static string What(HolidayFault fault) => fault switch
    {
        HolidayFault.Date => "the date is not yyyy-MM-dd",
        HolidayFault.Name => "the name is empty or longer than 120 letters",
        HolidayFault.Type => "the type is none of libur_nasional, cuti_bersama, libur_daerah",
        HolidayFault.None => "",
    };
}
