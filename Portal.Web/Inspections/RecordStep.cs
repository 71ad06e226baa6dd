using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Inspections;

/// <summary>Writes down the next stage of an inspection with the day, the number and the notes of its paper. The citizen reads the stage, nothing of the rest.</summary>
/// <param name="Letter">Of the surat tugas, the LHP or the recommendation.</param>
/// <param name="Verdict">Only with the LHP.</param>
public sealed record RecordStep(string Number, int Version, InspectionStage Stage, DateOnly? On, string? Letter, ConductVerdict? Verdict, string? Note) : IOperation<Done>
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

internal sealed class RecordStepHandler(TicketDesk desk) : IHandle<RecordStep, Done>
{
    public Task<Outcome<Done>> Handle(RecordStep operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            if (!ticket.IsConduct) return Refusal.NotFound;
            var last = await pen.Db.InspectionSteps.Where(one => one.TicketId == ticket.Id).OrderByDescending(one => one.Id).Select(one => (DateOnly?)one.On).FirstOrDefaultAsync(stop);
            var note = pen.WriteOrNull(ticket, TextKind.InspectionNote, operation.Note);
            var number = pen.Vault.SealOrNull(operation.Letter);
            var verdict = operation.Stage == InspectionStage.Findings ? operation.Verdict : null;
            var recorded = ticket.RecordInspection(actor, operation.Stage, operation.On!.Value, last, pen.Deadlines.Calendar.LocalDay(pen.Now), verdict, number is not null, note, pen.Now);
            if (recorded.Succeeded)
                pen.Db.InspectionSteps.Add(new InspectionStep { TicketId = ticket.Id, Stage = operation.Stage, Verdict = verdict, On = operation.On!.Value, NumberSealed = number, NoteId = note?.Id, By = actor.AccountId, RecordedAt = pen.Now });
            return recorded;
        }, stop);
}
