using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Reports.Intake;

/// <summary>"Lapor atas nama": files what an officer wrote down, by the same protocol and with the same secrecy as the citizens' own form.</summary>
public sealed record TakeReport(IntakeForm Form) : IOperation<Receipt>
{
    public static Permission Needs => Permission.TakeReports;
}

internal sealed class TakeReportShape : AbstractValidator<TakeReport>
{
    public TakeReportShape() => RuleFor(one => one.Form).Custom((form, context) =>
    {
        // The citizens' rules hold here too; their names are the form's names.
        foreach (var fault in new SubmitReportShape().Validate(form.Answers.Filing(null)).Errors) context.AddFailure(fault.PropertyName.Split('.')[^1], fault.ErrorMessage);
        if (form.Body.Trim().Length < AnswerRules.LeastLetters) context.AddFailure("body", AnswerRules.BodySentence);
        if (!IntakeForm.Ways.Contains(form.Channel)) context.AddFailure("channel", "Pilih dari mana laporan ini datang.");
        if (!Enum.IsDefined(form.Kind)) context.AddFailure("kind", "Pilih jenis laporan.");
        if (form.LetterNumber is { Length: > 64 }) context.AddFailure("letterNumber", "Nomor surat paling panjang 64 huruf.");
        if (form.Title is { Length: > 120 }) context.AddFailure("title", "Judul paling panjang 120 huruf.");
    });
}

internal sealed class TakeReportHandler(IntakePen pen, IntakeShelf shelf) : IHandle<TakeReport, Receipt>
{
    public async Task<Outcome<Receipt>> Handle(TakeReport operation, Actor actor, CancellationToken stop)
    {
        var form = operation.Form with { IsFiled = true };
        return await pen.File(form, actor, stop, beside: async (db, ticket) =>
        {
            var draft = await shelf.Put(db, IntakeShelf.Form, actor, form, isReceipt: true, stop);
            var files = await db.Attachments.Where(one => one.DraftId == draft.Id).ToListAsync(stop);
            // Laid in before somebody said that it came by letter: it is the letter all the same.
            if (form.Channel == Channel.Letter) foreach (var file in files) file.Purpose = AttachmentPurpose.Letter;
            // Only who gives a name and no wish to stay hidden is shown without asking; a letter is never shown.
            var isOpen = form is { Sender: Sender.Named, IsConfidential: false } && form.Answers.Filing(null).HasIdentity && !ticket.IsConfidential;
            foreach (var file in files) (file.TicketId, file.DraftId, file.ReleasedAt) = (ticket.Id, null, isOpen && file.Purpose == AttachmentPurpose.Evidence ? file.StoredAt : null);
        });
    }
}
