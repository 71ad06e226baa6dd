using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Evaluations;
using Portal.Web.App;
using Portal.Web.MonthlyReports;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Evaluations;

/// <param name="Agency">Code of the OPD; empty or null for the government as a whole.</param>
/// <param name="Due">Of a recommendation.</param>
public sealed record WriteNote(ReportMonth Month, string? Agency, NoteKind Kind, string Words, DateOnly? Due) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class WriteNoteShape : AbstractValidator<WriteNote>
{
    public WriteNoteShape()
    {
        RuleFor(one => one.Kind).IsInEnum().WithMessage("Pilih temuan atau rekomendasi.");
        RuleFor(one => one.Words).Must(text => text.Trim().Length is >= 10 and <= 1000).WithMessage("Tulis catatan, 10 sampai 1.000 huruf.");
    }
}

internal sealed class WriteNoteHandler(Store store, Vault vault, PortalSettings settings, TimeProvider time) : IHandle<WriteNote, Done>
{
    public Task<Outcome<Done>> Handle(WriteNote operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var (month, now) = (operation.Month.First, time.GetUtcNow());
        if (await db.SetEvaluations.AnyAsync(one => one.Month == month, stop)) return EvaluationRefusals.IsSet;
        int? agency = null;
        if (!string.IsNullOrEmpty(operation.Agency))
        {
            agency = await db.Agencies.Where(one => one.Code == operation.Agency).Select(one => (int?)one.Id).SingleOrDefaultAsync(stop);
            if (agency is null) return EvaluationRefusals.NoAgency;
        }
        var written = EvaluationNote.Write(actor, month, agency, operation.Kind, vault.Seal(operation.Words.Trim()), operation.Due, now.DayIn(settings.Zone), now);
        if (!written.Succeeded) return written.Refusal;
        db.EvaluationNotes.Add(written.Value);
        return Done.It;
    }, stop, isQuiet: true);
}

/// <summary>Takes a note out of an evaluation that is not set yet.</summary>
public sealed record DropNote(int Id) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class DropNoteHandler(Store store) : IHandle<DropNote, Done>
{
    public Task<Outcome<Done>> Handle(DropNote operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await db.EvaluationNotes.SingleOrDefaultAsync(one => one.Id == operation.Id, stop) is not { } note) return Refusal.NotFound;
        if (await db.SetEvaluations.AnyAsync(one => one.Month == note.Month, stop)) return EvaluationRefusals.IsSet;
        db.EvaluationNotes.Remove(note);
        return Done.It;
    }, stop, isQuiet: true);
}

/// <summary>The OPD says what it did on a recommendation.</summary>
public sealed record ReportNote(int Id, string Words) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class ReportNoteShape : AbstractValidator<ReportNote>
{
    public ReportNoteShape() => RuleFor(one => one.Words).Must(text => text.Trim().Length is >= 10 and <= 1000).WithMessage("Tulis apa yang sudah dikerjakan, 10 sampai 1.000 huruf.");
}

internal sealed class ReportNoteHandler(Store store, Vault vault, TimeProvider time) : IHandle<ReportNote, Done>
{
    public Task<Outcome<Done>> Handle(ReportNote operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
        await db.EvaluationNotes.SingleOrDefaultAsync(one => one.Id == operation.Id, stop) is { } note ? note.Report(actor, vault.Seal(operation.Words.Trim()), time.GetUtcNow()) : Refusal.NotFound, stop, isQuiet: true);
}
