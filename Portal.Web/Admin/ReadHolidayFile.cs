using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Imports;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <param name="Fresh">Not known yet, in the order of the file.</param>
/// <param name="Known">Were here already.</param>
/// <param name="Faults">"Baris 4: …".</param>
public sealed record HolidayFile(IReadOnlyList<Holiday> Fresh, int Known, IReadOnlyList<string> Faults);

/// <summary>Days off from a CSV text (<c>date,name,type</c>): read and shown first, written when told so.</summary>
public sealed record ReadHolidayFile(string Csv, bool Write) : IOperation<HolidayFile>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => "Menambah hari libur dari berkas:";
}

internal sealed class ReadHolidayFileHandler(Store store, WorkingDays days) : IHandle<ReadHolidayFile, HolidayFile>
{
    private const int MostLetters = 200_000;

    public async Task<Outcome<HolidayFile>> Handle(ReadHolidayFile operation, Actor actor, CancellationToken stop)
    {
        var table = operation.Csv.Length > MostLetters ? new Refusal("", "") : CsvTable.Read(() => new MemoryStream(Encoding.UTF8.GetBytes(operation.Csv)), "date", "name", "type");
        if (!table.Succeeded) return AdminRefusals.HolidayFileBroken;
        var known = (await store.Read(db => db.Holidays.ToListAsync(stop), stop)).Select(one => (one.On, one.Name)).ToHashSet();
        var file = Sort(table.Value, known);
        if (!operation.Write) return file;
        var written = await store.Write<HolidayFile>(async db =>
        {
            db.Holidays.AddRange(file.Fresh);
            AdminLine.Say(string.Create(CultureInfo.InvariantCulture, $"{file.Fresh.Count} hari baru{(file.Fresh.Count == 0 ? "" : $" ({string.Join(", ", file.Fresh.Select(one => one.On.Year).Distinct().Order())})")}."));
            await db.SaveChangesAsync(stop);
            return file;
        }, stop);
        days.Forget();
        return written;
    }

    private static HolidayFile Sort(CsvTable table, HashSet<(DateOnly, string)> known)
    {
        var (fresh, faults, before) = (new List<Holiday>(), new List<string>(), 0);
        faults.AddRange(table.Ragged.Select(line => Fault(line, "jumlah kolomnya tidak sama dengan baris judul")));
        foreach (var row in table.Rows)
        {
            var fault = row.Read(out var day);
            if (fault != HolidayFault.None) faults.Add(Fault(row.Line, What(fault)));
            else if (!known.Add((day!.On, day.Name))) before++;
            else fresh.Add(day);
        }
        return new(fresh, before, faults);
    }

    private static string Fault(int line, string what) => string.Create(CultureInfo.InvariantCulture, $"Baris {line}: {what}.");

    private static string What(HolidayFault fault) => fault switch
    {
        HolidayFault.Date => "tanggal harus seperti 2027-01-01 atau 1/1/2027",
        HolidayFault.Name => "nama kosong atau lebih dari 120 huruf",
        HolidayFault.Type => "jenis harus libur_nasional, cuti_bersama, atau libur_daerah",
        HolidayFault.None => "",
    };
}
