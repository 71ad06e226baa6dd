using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Inspections;

/// <summary>Writes down the next stage of an inspection with the day, the number and the notes of its paper. The citizen reads the stage, nothing of the rest.</summary>
/// <param name="Letter">Of the surat tugas, the LHP or the recommendation.</param>
/// <param name="Verdict">Only with the LHP.</param>
/// <param name="Paper">The scan of the paper itself, a PDF; kept sealed.</param>
public sealed record RecordStep(string Number, int Version, InspectionStage Stage, DateOnly? On, string? Letter, ConductVerdict? Verdict, string? Note, SentFile? Paper = null) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class RecordStepShape : AbstractValidator<RecordStep>
{
    public RecordStepShape()
    {
        RuleFor(one => one.Stage).IsInEnum().WithMessage("Pilih tahapnya.");
        RuleFor(one => one.On).NotNull().WithMessage("Isi tanggalnya.");
        RuleFor(one => one.Letter).MaximumLength(64).WithMessage("Nomor surat paling panjang 64 huruf.");
        RuleFor(one => one.Note).MaximumLength(WordsRule.MostLetters).WithMessage("Paling banyak 4.000 huruf. Ringkaskan tulisannya.");
    }
}

internal sealed class RecordStepHandler(TicketDesk desk, Store store, DocumentIntake documents) : IHandle<RecordStep, Done>
{
    public async Task<Outcome<Done>> Handle(RecordStep operation, Actor actor, CancellationToken stop)
    {
        var paper = await Take(operation, actor, stop);
        if (!paper.Succeeded) return paper.Refusal;
        return await desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            if (!ticket.IsConduct) return Refusal.NotFound;
            var last = await pen.Db.InspectionSteps.Where(one => one.TicketId == ticket.Id).OrderByDescending(one => one.Id).Select(one => (DateOnly?)one.On).FirstOrDefaultAsync(stop);
            var note = pen.WriteOrNull(ticket, TextKind.InspectionNote, operation.Note);
            var number = pen.Vault.SealOrNull(operation.Letter);
            var verdict = operation.Stage == InspectionStage.Findings ? operation.Verdict : null;
            var recorded = ticket.RecordInspection(actor, operation.Stage, operation.On!.Value, last, pen.Deadlines.Calendar.LocalDay(pen.Now), verdict, number is not null, note, pen.Now);
            if (!recorded.Succeeded) return recorded;
            var scan = paper.Value?.Attach(AttachmentPurpose.Paper, pen.Now, ticket.Id);
            if (scan is not null) pen.Db.Attachments.Add(scan);
            pen.Db.InspectionSteps.Add(new InspectionStep
            {
                TicketId = ticket.Id, Stage = operation.Stage, Verdict = verdict, On = operation.On!.Value, NumberSealed = number, NoteId = note?.Id, PaperId = scan?.Id, By = actor.AccountId, RecordedAt = pen.Now,
            });
            return recorded;
        }, stop);
    }

    // Nobody who does not find the inspection makes us read a file.
    private async Task<Outcome<StoredPhoto?>> Take(RecordStep operation, Actor actor, CancellationToken stop)
    {
        if (operation.Paper is not { } sent) return (StoredPhoto?)null;
        if (await store.Read(db => db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop), stop) is not { IsConduct: true }) return Refusal.NotFound;
        var taken = await documents.Take(sent.Content, sent.FileName, sent.ContentType, isSealed: true, stop);
        return taken.Succeeded ? taken.Value : taken.Refusal with { Field = "paper" };
    }
}
