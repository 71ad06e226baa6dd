using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inquiries;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>Keberatan (UU 14/2008 Pasal 35–36): the PPID's superior has to answer within thirty working days.</summary>
public sealed record ObjectToDecision(string Number, ObjectionGround? Ground, string? Words) : IOperation<Done>
{
    public const string GroundSentence = "Pilih alasan keberatan Anda.";

    public static Permission Needs => Permission.FollowReport;
}

internal sealed class ObjectToDecisionShape : AbstractValidator<ObjectToDecision>
{
    public ObjectToDecisionShape()
    {
        RuleFor(one => one.Ground).Cascade(CascadeMode.Stop).NotNull().WithMessage(ObjectToDecision.GroundSentence).IsInEnum().WithMessage(ObjectToDecision.GroundSentence);
        RuleFor(one => one.Words).Cascade(CascadeMode.Stop).Must(words => words is not null && words.Trim().Length >= 10).WithMessage("Ceritakan keberatan Anda, paling sedikit sepuluh huruf.").MaximumLength(2000).WithMessage("Paling panjang 2.000 huruf.");
    }
}

internal sealed class ObjectToDecisionHandler(TicketDesk desk) : IHandle<ObjectToDecision, Done>
{
    public Task<Outcome<Done>> Handle(ObjectToDecision operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, null, async (ticket, pen) =>
        {
            var words = pen.Write(ticket, TextKind.Objection, operation.Words!);
            var objected = ticket.Object(actor, operation.Ground!.Value, words, pen.Deadlines, pen.Now);
            if (!objected.Succeeded) return objected;
            var inquiry = await pen.Db.Inquiries.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop);
            if (inquiry is null) pen.Db.Inquiries.Add(inquiry = new Inquiry { TicketId = ticket.Id });
            (inquiry.ObjectionGround, inquiry.ObjectionTextId) = (operation.Ground, words.Id);
            return objected;
        }, stop);
}
