using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inquiries;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Inquiries;

/// <summary>The PPID's superior (the sekda) answered an objection by a signed letter, and the Admin Instansi writes it down. What was accepted goes back to the PPID; what was declined is with the citizen.</summary>
/// <param name="Letter">Number of the superior's letter.</param>
public sealed record AnswerObjection(string Number, int Version, ObjectionVerdict Verdict, string Letter, DateOnly? On, string Words) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class AnswerObjectionShape : AbstractValidator<AnswerObjection>
{
    public AnswerObjectionShape()
    {
        RuleFor(one => one.Verdict).IsInEnum().WithMessage("Pilih tanggapannya.");
        RuleFor(one => one.Letter).NotEmpty().WithMessage("Isi nomor surat atasan PPID.").MaximumLength(64).WithMessage("Nomor surat paling panjang 64 huruf.");
        RuleFor(one => one.On).NotNull().WithMessage("Isi tanggal suratnya.");
        RuleFor(one => one.Words).Words("Salin tanggapan atasan PPID untuk warga.").Must(words => (words ?? "").Trim().Length >= 20).WithMessage("Tulis tanggapan yang dapat dimengerti warga, paling sedikit 20 huruf.");
    }
}

internal sealed class AnswerObjectionHandler(TicketDesk desk) : IHandle<AnswerObjection, Done>
{
    public Task<Outcome<Done>> Handle(AnswerObjection operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            if (operation.On > pen.Deadlines.Calendar.LocalDay(pen.Now)) return new Refusal("inquiry.letter-ahead", "Tanggal surat tidak boleh di masa depan.", "on");
            var decision = await pen.Db.Answers.Where(one => one.TicketId == ticket.Id && one.Status == AnswerStatus.Approved).OrderByDescending(one => one.ApprovedAt).FirstOrDefaultAsync(stop);
            var words = pen.Write(ticket, TextKind.ObjectionAnswer, operation.Words);
            var answer = Answer.Begin(ticket.Id);
            answer.Rewrite(actor, pen.Vault.Seal(operation.Words.Trim()), words.Fingerprint, pen.Now);
            var answered = ticket.AnswerObjection(actor, await pen.Db.InquiryOf(ticket, stop), operation.Verdict, operation.Letter.Trim(), operation.On!.Value, words, decision, answer, pen.Deadlines, pen.Now);
            if (answered.Succeeded && operation.Verdict == ObjectionVerdict.Declined) pen.Db.Answers.Add(answer);
            return answered;
        }, stop);
}
