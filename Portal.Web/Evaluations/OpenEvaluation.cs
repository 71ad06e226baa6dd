using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Evaluations;
using Portal.Web.App;
using Portal.Web.MonthlyReports;
using Portal.Web.Public;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Evaluations;

/// <summary>A month's evaluation: of the government with every OPD, or of one OPD. An OPD's own people read theirs.</summary>
/// <param name="Agency">Code of the OPD; null for the government.</param>
public sealed record OpenEvaluation(ReportMonth Month, string? Agency = null) : IOperation<EvaluationView>
{
    public static Permission Needs => Permission.ReadTickets;
}

/// <param name="Due">Of a recommendation.</param>
/// <param name="Agency">Short name, empty for the government.</param>
public sealed record NoteLine(int Id, NoteKind Kind, DateOnly Month, string AgencyCode, string Agency, string Words, DateOnly? Due, DateTimeOffset? DoneAt, string DoneWords, bool MayReport);

/// <param name="Before">The month before, to compare.</param>
/// <param name="Agency">The OPD it is of; null for the government.</param>
/// <param name="Notes">Of this month.</param>
/// <param name="Earlier">Recommendations of months before that were open when this month began.</param>
public sealed record EvaluationView(ReportMonth Month, DateTimeOffset At, EvaluationSheet Sheet, EvaluationSheet Before, EvaluationRow? Agency, IReadOnlyList<NoteLine> Notes, IReadOnlyList<NoteLine> Earlier)
{
    public DateTimeOffset? SetAt { get; init; }
    public string? SetBy { get; init; }

    /// <summary>Rows whose figures are counted otherwise today than what was set.</summary>
    public IReadOnlyList<EvaluationRow> Moved { get; init; } = [];
    /// <summary>Who signs it on paper; null for an OPD's own reader.</summary>
    public Signature? Signature { get; init; }
    public bool HasEnded { get; init; }
    public bool MayWrite { get; init; }

    public EvaluationRow Shown => Agency ?? Sheet.Whole;

    public EvaluationRow? PreviousOf(string code) => code.Length == 0 ? Before.Whole : Before.Rows.FirstOrDefault(one => one.Code == code);
}

internal sealed class OpenEvaluationHandler(Store store, Vault vault, PortalSettings settings, TimeProvider time) : IHandle<OpenEvaluation, EvaluationView>
{
    public Task<Outcome<EvaluationView>> Handle(OpenEvaluation operation, Actor actor, CancellationToken stop) => store.Read<Outcome<EvaluationView>>(async db =>
    {
        var own = await db.Agencies.Where(one => one.Id == actor.AgencyId).Select(one => one.Code).SingleOrDefaultAsync(stop);
        var code = operation.Agency ?? (actor.May(Permission.ReadBoard) ? null : own);
        if (!actor.May(Permission.ReadBoard) && (code is null || code != own || !actor.May(Permission.HandleTickets))) return Refusal.NotFound;
        var (month, now) = (operation.Month.First, time.GetUtcNow());
        var targets = await db.EvaluationTargets(stop);
        var counted = await WorkReading.Read(db, month, targets, stop);
        var set = await db.SetEvaluations.SingleOrDefaultAsync(one => one.Month == month, stop);
        var sheet = set is null ? counted : JsonSerializer.Deserialize<EvaluationSheet>(set.Sheet)!;
        var row = code is null ? null : sheet.Rows.FirstOrDefault(one => one.Code == code);
        if (code is not null && row is null) return Refusal.NotFound;
        var notes = await Notes(db, month, code, actor, stop);
        var mine = actor.May(Permission.ReadBoard) ? sheet : sheet with { Rows = [row!] };
        return new EvaluationView(operation.Month, now, mine, await WorkReading.Read(db, month.AddMonths(-1), targets, stop), row,
            [.. notes.Where(one => one.Month == month)], [.. notes.Where(one => one.Month < month)])
        {
            SetAt = set?.At, SetBy = set is null ? null : await db.Users.Where(one => one.Id == set.By).Select(one => one.DisplayName).SingleOrDefaultAsync(stop),
            Moved = set is null ? [] : [.. counted.Rows.Where(one => mine.Rows.Any(was => was.Code == one.Code && was.Work != one.Work))],
            Signature = actor.May(Permission.ReadBoard) ? await db.MonthlySignature(stop) : null,
            HasEnded = now.DayIn(settings.Zone) >= month.AddMonths(1), MayWrite = set is null && actor.Is(Role.InstanceAdmin),
        };
    }, stop);

    private async Task<List<NoteLine>> Notes(PortalDb db, DateOnly month, string? code, Actor actor, CancellationToken stop)
    {
        var opens = month.StartsAt(settings.Zone);
        var rows = await db.EvaluationNotes.Where(one => one.Month == month || (one.Month < month && one.Kind == NoteKind.Recommendation && (one.DoneAt == null || one.DoneAt >= opens)))
            .OrderBy(one => one.Month).ThenBy(one => one.Kind).ThenBy(one => one.Id).ToListAsync(stop);
        var agencies = await db.Agencies.Select(one => new { one.Id, one.Code, one.ShortName, one.Name }).ToDictionaryAsync(one => one.Id, stop);
        return [.. rows.Select(one => (Note: one, Agency: one.AgencyId is { } id ? agencies[id] : null)).Where(one => code is null || one.Agency?.Code == code)
            .Select(one => new NoteLine(one.Note.Id, one.Note.Kind, one.Note.Month, one.Agency?.Code ?? "", one.Agency is { } agency ? Domain.Agencies.Agency.Called(agency.ShortName, agency.Name) : "",
                vault.Open(one.Note.WordsSealed), one.Note.Due, one.Note.DoneAt, vault.Open(one.Note.DoneSealed), one.Note is { Kind: NoteKind.Recommendation, DoneAt: null } && one.Note.IsFor(actor)))];
    }
}
