using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports.Intake;

/// <summary>Says of each line of a file what will become of it. The submission is made from the sender's id, or from the content where there is none: the same file again files nothing twice.</summary>
internal sealed class IntakeJudge(Vault vault, IntakePen pen, PortalSettings settings)
{
    public async Task<IReadOnlyList<IntakeRow>> Judge(PortalDb db, IReadOnlyList<IntakeLine> lines, Actor officer, CancellationToken stop)
    {
        var areas = await db.Regions.Where(one => one.Code.StartsWith(settings.Region + ".")).Select(one => new { one.Code, one.Name, one.ParentCode, one.Level }).ToListAsync(stop);
        var kecamatan = areas.Where(one => one.Level == RegionLevel.Kecamatan).ToList();
        var desa = areas.Where(one => one.Level == RegionLevel.Desa).ToLookup(one => one.ParentCode);
        var categories = await db.Categories.AsNoTracking().Where(one => one.IsActive).ToListAsync(stop);
        var placed = lines.Select(line =>
        {
            var reasons = line.Reasons.ToList();
            var area = Found(kecamatan, line.Kecamatan, one => one.Code, one => one.Name);
            if (line.Kecamatan.Length > 0 && area is null) reasons.Add($"Kecamatan “{line.Kecamatan}” tidak ada.");
            var village = Found([.. desa[area?.Code]], line.Desa, one => one.Code, one => one.Name);
            if (line.Desa.Length > 0 && area is not null && village is null) reasons.Add($"Desa “{line.Desa}” tidak ada di kecamatan itu.");
            var category = Found(categories, line.Category, one => one.Slug, one => one.Name);
            if (line.Category.Length > 0 && category is null) reasons.Add($"Kategori “{line.Category}” tidak ada.");
            var asks = category is null ? CategoryAsk.Nothing : CategoryAsk.Of(category);
            var form = line.Form with { Area = area?.Code, Desa = village?.Code, Category = category?.Slug ?? "", Extra = IntakeAnswers.Of(line.Cell, asks, reasons) };
            form = form with { SubmissionId = Submission(line.Key, form, officer) };
            reasons.AddRange(Faults(form));
            if (IntakeAnswers.Unfit(asks, form.Extra) is { } unfit) reasons.Add(unfit.Sentence);
            return (Line: line, Form: form, Content: pen.ContentHash(form), Hash: vault.SubmissionHash(form.SubmissionId), Reasons: reasons.Distinct(StringComparer.Ordinal).ToList());
        }).ToList();
        var known = await Known(db, [.. placed.Select(one => one.Hash)], [.. placed.Select(one => one.Content)], stop);
        var (first, rows) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<IntakeRow>());
        foreach (var one in placed)
        {
            // Both the same id and the same content are the same report.
            var twin = first.TryGetValue(one.Hash, out var line) || first.TryGetValue(one.Content, out line) ? line : (int?)null;
            rows.Add(Row(one.Line, one.Form, one.Reasons, twin, known.GetValueOrDefault(one.Hash), known.GetValueOrDefault(one.Content), one.Content));
            first.TryAdd(one.Hash, one.Line.Number);
            first.TryAdd(one.Content, one.Line.Number);
        }
        return rows;
    }

    private sealed record Filed(string Number, string Content);

    private static IntakeRow Row(IntakeLine line, IntakeForm form, List<string> reasons, int? twin, Filed? same, Filed? alike, string content)
    {
        if (same is not null && same.Content != content) reasons.Insert(0, $"Id ini sudah dipakai untuk laporan lain, {same.Number}.");
        if (reasons.Count > 0) return new(line.Number, line.Key, IntakeVerdict.Wrong, null, string.Join(' ', reasons));
        if (same is not null) return new(line.Number, line.Key, IntakeVerdict.Known, null, "Sudah tercatat dari unggahan sebelumnya.") { Number = same.Number };
        if (alike is not null) return new(line.Number, line.Key, IntakeVerdict.Known, null, "Isi, tempat, hari, dan pengirimnya sama dengan yang sudah tercatat.") { Number = alike.Number };
        if (twin is { } earlier) return new(line.Number, line.Key, IntakeVerdict.Twin, null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Sama dengan baris {earlier} di berkas ini."));
        return new(line.Number, line.Key, IntakeVerdict.Fine, form, form.Title ?? Domain.Reports.ReportTitle.From(form.Body));
    }

    private static async Task<Dictionary<string, Filed>> Known(PortalDb db, List<string> submissions, List<string> contents, CancellationToken stop)
    {
        var known = new Dictionary<string, Filed>(StringComparer.Ordinal);
        var found = await (from report in db.Reports
                           where submissions.Contains(report.SubmissionHash)
                           join note in db.IntakeNotes on report.TicketId equals note.TicketId
                           select new { report.SubmissionHash, report.Ticket.Number, note.ContentHash }).ToListAsync(stop);
        foreach (var one in found) known[one.SubmissionHash] = new(one.Number, one.ContentHash);
        var alike = await (from note in db.IntakeNotes where contents.Contains(note.ContentHash) join ticket in db.Tickets on note.TicketId equals ticket.Id select new { note.ContentHash, ticket.Number }).ToListAsync(stop);
        foreach (var one in alike) known.TryAdd(one.ContentHash, new(one.Number, one.ContentHash));
        return known;
    }

    private IEnumerable<string> Faults(IntakeForm form)
    {
        foreach (var fault in new TakeReportShape().Validate(new TakeReport(form)).Errors) yield return Sentence(fault.ErrorMessage);
        foreach (var fault in pen.DayFaults(form)) yield return fault.Sentence;
        if (form.NeedsPlace && !form.HasPlace) yield return IntakeRefusals.PlaceMissing.Sentence;
    }

    // An OPD numbers its own book; another's number 12 is another report.
    private string Submission(string key, IntakeForm form, Actor officer) => vault.Lookup("intake-row",
        key.Length == 0 ? "content\n" + pen.ContentHash(form) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"id\n{officer.AgencyId ?? 0}\n{key}"))[..32];

    private static T? Found<T>(IReadOnlyList<T> all, string typed, Func<T, string> code, Func<T, string> name) where T : class =>
        typed.Length == 0 ? null : all.FirstOrDefault(one => code(one) == typed) ?? all.FirstOrDefault(one => name(one).Equals(typed, StringComparison.OrdinalIgnoreCase));

    private static string Sentence(string words) => words.EndsWith('.') ? words : words + ".";
}
