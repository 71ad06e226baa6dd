using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Referrals;
using Portal.Domain.Tickets;
using Portal.Web.Referrals;
using Portal.Web.Triage;

namespace Portal.Tests.Kit;

/// <summary>A town's tickets beside and below the lead, and outside.</summary>
internal static class TownWays
{
    /// <summary>Parks owes a part.</summary>
    public static async Task<string> Helped(this Town town)
    {
        var number = await town.InProgress();
        await town.Done(town.Operator, new AskContributor(number, await town.Version(number), town.Parks.Id, "Angkut sampah di saluran itu.", new DateOnly(2027, 1, 4)));
        return number;
    }

    /// <summary>The liaison gave it to the operator.</summary>
    public static async Task<string> Disposed(this Town town)
    {
        var number = await town.InProgress();
        await town.Done(town.Liaison, new GiveDisposition(number, await town.Version(number), null, town.Operator.AccountId, "Periksa ke lapangan.", new DateOnly(2027, 1, 4)));
        return number;
    }

    /// <summary>With PLN, by a letter of ours.</summary>
    public static async Task<string> Outside(this Town town)
    {
        var number = await town.Verified();
        await town.Done(town.Admin, new ForwardOutside(number, await town.Version(number), town.Power.Id, null));
        return number;
    }

    /// <summary>PLN has answered; nobody has read it.</summary>
    public static async Task<string> Replied(this Town town)
    {
        var number = await town.Outside();
        await town.Says(number, (ticket, pen) =>
        {
            var letter = pen.Db.OutsideLetters.Single(one => one.TicketId == ticket.Id);
            var text = pen.Write(ticket, TextKind.OutsideAnswer, "Gardu akan kami perbaiki.");
            pen.Db.OutsideReplies.Add(new OutsideReply { LetterId = letter.Id, TicketId = ticket.Id, SenderSealed = pen.Vault.Seal("Manajer ULP"), TextId = text.Id, ReceivedAt = pen.Now });
            return ticket.HearOutside(Actor.System("surat"), town.Power, letter.Number, text, pen.Deadlines, pen.Now);
        });
        return number;
    }

    public static async Task<Guid> LetterOf(this Town town, PortalHost host, string number) =>
        await host.Store.Read(db => db.OutsideLetters.Where(one => db.Tickets.Any(ticket => ticket.Id == one.TicketId && ticket.Number == number)).Select(one => one.Id).FirstOrDefaultAsync());

    public static async Task<Guid> ReplyOf(this Town town, PortalHost host, string number) =>
        await host.Store.Read(db => db.OutsideReplies.Where(one => db.Tickets.Any(ticket => ticket.Id == one.TicketId && ticket.Number == number)).Select(one => one.Id).FirstOrDefaultAsync());

    /// <summary>The path a body outside opens, without the host.</summary>
    public static async Task<string> TokenOf(this Town town, PortalHost host, string number)
    {
        var ways = await host.Enter(town.Admin, new OpenWays(number));
        var link = Assert.Single(ways.Value.Letters).Link!;
        return link[(link.LastIndexOf('/') + 1)..];
    }
}
