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
public sealed record ReadHolidayFile(string Csv, bool Write) : IOperation<HolidayFile>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class ReadHolidayFileHandler(Store store, WorkingDays days) : IHandle<ReadHolidayFile, HolidayFile>
{
    private const int MostLetters = 200_000;
    private static readonly string[] Dates = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"];

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
            if (!DateOnly.TryParseExact(row["date"], Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on.Year is < 2000 or > 2100) faults.Add(Fault(row.Line, "tanggal harus seperti 2027-01-01 atau 1/1/2027"));
            else if (row["name"] is not { Length: > 0 and <= 120 } name) faults.Add(Fault(row.Line, "nama kosong atau lebih dari 120 huruf"));
            else if (TypeNamed(row["type"]) is not { } type) faults.Add(Fault(row.Line, "jenis harus libur_nasional, cuti_bersama, atau libur_daerah"));
            else if (!known.Add((on, name))) before++;
            else fresh.Add(new Holiday(on, name, type));
        }
        return new(fresh, before, faults);
    }

    private static string Fault(int line, string what) => string.Create(CultureInfo.InvariantCulture, $"Baris {line}: {what}.");

    private static HolidayType? TypeNamed(string name) => name.Trim().ToLowerInvariant() switch
    {
        "libur_nasional" => HolidayType.NationalHoliday,
        "cuti_bersama" => HolidayType.JointLeave,
        "libur_daerah" or "libur_lokal" => HolidayType.LocalHoliday,
        _ => null,
    };
}
