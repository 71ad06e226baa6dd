using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Inspections;

/// <summary>Tells the citizen how the inspection ended: proven or not, in words of the Inspektorat. The citizen then has the last word, as with any answer.</summary>
/// <param name="Words">Without names and without the LHP.</param>
public sealed record ConcludeInspection(string Number, int Version, string Words) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class ConcludeInspectionShape : AbstractValidator<ConcludeInspection>
{
    public ConcludeInspectionShape() => RuleFor(one => one.Words).Words("Tulis kesimpulannya untuk warga.").Must(words => (words ?? "").Trim().Length >= 20).WithMessage("Jelaskan dengan kalimat yang dapat dimengerti warga, paling sedikit 20 huruf.");
}

internal sealed class ConcludeInspectionHandler(TicketDesk desk) : IHandle<ConcludeInspection, Done>
{
    public Task<Outcome<Done>> Handle(ConcludeInspection operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, (ticket, pen) =>
        {
            if (!ticket.IsConduct) return Refusal.NotFound;
            var answer = Answer.Begin(ticket.Id);
            var words = operation.Words.Trim();
            answer.Rewrite(actor, pen.Vault.Seal(words), pen.Vault.Fingerprint(words), pen.Now);
            var concluded = ticket.ConcludeInspection(actor, answer, pen.Deadlines, pen.Now);
            if (concluded.Succeeded) pen.Db.Answers.Add(answer);
            return concluded;
        }, stop);
}
