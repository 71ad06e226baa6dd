using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Imports;

/// <summary>
/// Categories; column <c>name</c>, optional <c>slug,hint,keywords,proof,clock_class,agency_code</c>. Bare names without a slug column (as LAPOR exports them)
/// are kept switched off: they name old reports, and would bury the everyday ones on the citizen's form.
/// </summary>
public sealed record ImportCategories(ImportSource Source) : IOperation<ImportResult>, IRecorded
{
    public static Permission Needs => Permission.ImportData;

    public string Record => "Mengimpor kategori dari berkas.";
}

internal sealed class ImportCategoriesHandler(Store store) : IHandle<ImportCategories, ImportResult>
{
    public async Task<Outcome<ImportResult>> Handle(ImportCategories operation, Actor actor, CancellationToken stop)
    {
        var source = operation.Source;
        var read = CsvTable.Read(source.Open, "name");
        if (!read.Succeeded) return read.Refusal;
        var known = (await store.Read(db => db.Categories.Select(one => one.Slug).ToListAsync(stop), stop)).ToHashSet(StringComparer.Ordinal);
        var agencies = (await store.Read(db => db.Agencies.Select(one => one.Code).ToListAsync(stop), stop)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tally = new ImportTally("categories", source);
        var fresh = Sort(read.Value, known, agencies, tally);
        if (source.IsDryRun) return tally.Result;
        return await store.Write<ImportResult>(async db =>
        {
            await db.AddMany(fresh, tally, stop);
            return tally.Result;
        }, stop);
    }

    private static List<Category> Sort(CsvTable table, HashSet<string> known, HashSet<string> agencies, ImportTally tally)
    {
        var isOwn = table.Columns.Contains("slug");
        var fresh = new List<Category>();
        var order = known.Count;
        tally.Begin(table);
        if (!isOwn) tally.Remark = "Names without a slug are kept switched off.";
        foreach (var row in table.Rows)
        {
            var slug = isOwn ? row["slug"] : Slugs.Of(row["name"]);
            if (Fault(row, slug, agencies) is { } fault) tally.Refuse(row.Line, fault);
            else if (!known.Add(slug)) tally.Known++;
            else fresh.Add(Make(row, slug, ++order, isOwn));
        }
        tally.Added = fresh.Count;
        return fresh;
    }

    private static string? Fault(Row row, string slug, HashSet<string> agencies) =>
        row["name"].Length == 0 ? "the name is empty"
        : slug.Length is 0 or > 64 || slug != Slugs.Of(slug) ? "the slug is not small letters, digits and dashes (at most 64)"
        : row["proof"] is { Length: > 0 } proof && !Enum.TryParse<ProofKind>(Listed(proof), out _) ? $"the proof is none of {string.Join(", ", Enum.GetNames<ProofKind>())}"
        : row["clock_class"] is { Length: > 0 } clock && !Enum.TryParse<ClockClass>(clock, out _) ? $"the clock class is none of {string.Join(", ", Enum.GetNames<ClockClass>())}"
        : row["agency_code"] is { Length: > 0 } agency && !agencies.Contains(agency) ? "the agency code is not known; import agencies first"
        : null;

    // Several kinds may stand in one field: AfterPhoto;HandoverRecord.
    private static string Listed(string proofs) => proofs.Replace(';', ',');

    private static Category Make(Row row, string slug, int order, bool isOwn) => new()
    {
        Slug = slug, Name = row["name"], Hint = row["hint"], Keywords = row["keywords"], Order = order, IsActive = isOwn,
        Proof = Enum.TryParse<ProofKind>(Listed(row["proof"]), out var proof) && proof != ProofKind.None ? proof : ProofKind.HandoverRecord,
        ClockClass = Enum.TryParse<ClockClass>(row["clock_class"], out var clock) ? clock : ClockClass.NonSupervisory,
        AgencyCode = row["agency_code"] is { Length: > 0 } agency ? agency : null,
    };
}
