using FluentValidation;
using Portal.Domain;
using Portal.Domain.Inquiries;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Inquiries;

/// <summary>What the PPID decides, before the answer goes out: given, in part, or refused with its ground and its uji konsekuensi. It is sent with the answer and changeable until then.</summary>
public sealed record DecideInquiry(string Number, int Version, InquiryDecision Decision, ExemptionGround? Ground, string? TestNumber, DateOnly? TestOn) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class DecideInquiryShape : AbstractValidator<DecideInquiry>
{
    public DecideInquiryShape()
    {
        RuleFor(one => one.Decision).IsInEnum().WithMessage("Pilih keputusannya.");
        RuleFor(one => one.Ground).IsInEnum().WithMessage("Pilih dasar pengecualiannya.");
        RuleFor(one => one.TestNumber).MaximumLength(64).WithMessage("Nomor berita acara paling panjang 64 huruf.").OverridePropertyName("test");
    }
}

internal sealed class DecideInquiryHandler(TicketDesk desk) : IHandle<DecideInquiry, Done>
{
    public Task<Outcome<Done>> Handle(DecideInquiry operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            if (!ticket.HeldBy(actor)) return TicketRefusals.ReadOnly;
            if (!ticket.IsInquiry) return InquiryRefusals.NotInquiry;
            if (ticket.AwaitsObjection) return InquiryRefusals.ObjectionWaits;
            if (!TicketFlow.Allows(ticket.State, TicketAct.Respond) || ticket.HasDraftWaiting) return TicketRefusals.Illegal(ticket.State, TicketAct.Respond);
            var inquiry = await pen.Db.InquiryOf(ticket, stop);
            return inquiry.Decide(operation.Decision, operation.Ground, operation.TestNumber, operation.TestOn, pen.Deadlines.Calendar.LocalDay(pen.Now)) is { } fault ? fault : Done.It;
        }, stop);
}
