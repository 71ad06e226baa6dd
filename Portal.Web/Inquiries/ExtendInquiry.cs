using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Inquiries;

/// <summary>The PPID takes its seven working days more, once and in writing (UU 14/2008 Pasal 22 ayat 8). The citizen reads the reason.</summary>
public sealed record ExtendInquiry(string Number, int Version, string Reason) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class ExtendInquiryShape : AbstractValidator<ExtendInquiry>
{
    public ExtendInquiryShape() => RuleFor(one => one.Reason).Words("Tulis alasannya; warga membacanya.").Must(reason => (reason ?? "").Trim().Length >= 10).WithMessage("Tulis alasan yang dapat dimengerti warga, paling sedikit 10 huruf.");
}

internal sealed class ExtendInquiryHandler(TicketDesk desk) : IHandle<ExtendInquiry, Done>
{
    public Task<Outcome<Done>> Handle(ExtendInquiry operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            var reason = pen.Write(ticket, TextKind.ExtensionReason, operation.Reason);
            var extended = ticket.ExtendInquiry(actor, reason, pen.Deadlines, pen.Now);
            if (extended.Succeeded) (await pen.Db.InquiryOf(ticket, stop)).ExtensionTextId = reason.Id;
            return extended;
        }, stop);
}
