using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Referrals;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>A contributor hands its part to the lead. No version is asked: what the lead does meanwhile does not touch it.</summary>
public sealed record HandInPart(string Number, string Part) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class HandInPartShape : AbstractValidator<HandInPart>
{
    public HandInPartShape() => RuleFor(one => one.Part).Words("Tulis bagian OPD Anda.");
}

internal sealed class HandInPartHandler(TicketDesk desk) : IHandle<HandInPart, Done>
{
    public Task<Outcome<Done>> Handle(HandInPart operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, null, async (ticket, pen) =>
        await pen.Db.Agencies.Where(one => one.Id == actor.AgencyId).Select(one => one.Code).SingleOrDefaultAsync(stop) is { } code
            ? ticket.HandInPart(actor, code, pen.Write(ticket, TextKind.Contribution, operation.Part), pen.Now)
            : ReferralRefusals.NothingAsked, stop);
}
