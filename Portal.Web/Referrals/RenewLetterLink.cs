using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Referrals;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>A new link for a letter: the old one dies, the new one works for another sixty days.</summary>
public sealed record RenewLetterLink(string Number, Guid LetterId) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class RenewLetterLinkHandler(TicketDesk desk) : IHandle<RenewLetterLink, Done>
{
    public Task<Outcome<Done>> Handle(RenewLetterLink operation, Actor actor, CancellationToken stop) => desk.ChangeLink(operation.Number, operation.LetterId, actor, isOpen: true, stop);
}

/// <summary>The link in a letter opens nothing any more.</summary>
public sealed record RevokeLetterLink(string Number, Guid LetterId) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class RevokeLetterLinkHandler(TicketDesk desk) : IHandle<RevokeLetterLink, Done>
{
    public Task<Outcome<Done>> Handle(RevokeLetterLink operation, Actor actor, CancellationToken stop) => desk.ChangeLink(operation.Number, operation.LetterId, actor, isOpen: false, stop);
}

internal static class LetterLinks
{
    /// <summary>Opens the link of one letter of this ticket anew, or closes it.</summary>
    public static Task<Outcome<Done>> ChangeLink(this TicketDesk desk, string number, Guid letterId, Actor actor, bool isOpen, CancellationToken stop) => desk.Change<Done>(number, actor, null, async (ticket, pen) =>
    {
        if (await pen.Db.OutsideLetters.SingleOrDefaultAsync(one => one.Id == letterId && one.TicketId == ticket.Id, stop) is not { } letter) return ReferralRefusals.NoSuchLetter;
        if (isOpen) letter.OpenLink(pen.Now);
        else letter.RevokeLink(pen.Now);
        return ticket.RecordLink(actor, letter.Number, isOpen, pen.Now);
    }, stop);
}
