using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Referrals;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>A body outside answers over the link in its letter. The Admin Instansi reads it before the reporter does.</summary>
/// <param name="Sender">Name and office of who answers.</param>
/// <param name="Address">Of the caller, for the limit; see <see cref="CallerAddress"/>.</param>
public sealed record AnswerByLetterLink(string Token, string Sender, string Words, string Address) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;

    public const int MostPerHour = 10;
}

internal sealed class AnswerByLetterLinkShape : AbstractValidator<AnswerByLetterLink>
{
    public AnswerByLetterLinkShape()
    {
        RuleFor(one => one.Sender).Must(sender => (sender ?? "").Trim().Length is >= 3 and <= 160).WithMessage("Tulis nama dan jabatan Anda, 3 sampai 160 huruf.");
        RuleFor(one => one.Words).Must(words => (words ?? "").Trim().Length is >= 10 and <= 4000).WithMessage("Tulis jawaban, 10 sampai 4.000 huruf.");
    }
}

internal sealed class AnswerByLetterLinkHandler(Store store, TicketDesk desk, LetterBook book, Vault vault, TryLimit tries, TimeProvider time) : IHandle<AnswerByLetterLink, Done>
{
    public async Task<Outcome<Done>> Handle(AnswerByLetterLink operation, Actor actor, CancellationToken stop)
    {
        if (!tries.Takes("surat", operation.Address, AnswerByLetterLink.MostPerHour, TimeSpan.FromHours(1))) return ReferralRefusals.TooManyAnswers;
        var found = await store.Read(db => book.Find(db, operation.Token, time.GetUtcNow(), stop), stop);
        if (!found.Succeeded) return found.Refusal;
        var letter = found.Value;
        if (!tries.Takes("surat-satu", letter.Id.ToString("N"), AnswerByLetterLink.MostPerHour, TimeSpan.FromHours(1))) return ReferralRefusals.TooManyAnswers;
        var number = await store.Read(db => db.Tickets.Where(one => one.Id == letter.TicketId).Select(one => one.Number).SingleAsync(stop), stop);
        // Whoever holds the letter stands for the body; no account, so the log names the letter.
        var link = Actor.System("surat");
        return await desk.Change<Done>(number, link, null, async (ticket, pen) =>
        {
            var still = await book.Find(pen.Db, operation.Token, pen.Now, stop);
            if (!still.Succeeded) return still.Refusal;
            var owner = await pen.Db.Agencies.SingleAsync(one => one.Id == letter.AgencyId, stop);
            var text = pen.Write(ticket, TextKind.OutsideAnswer, operation.Words);
            pen.Db.OutsideReplies.Add(new OutsideReply { LetterId = letter.Id, TicketId = ticket.Id, SenderSealed = vault.Seal(operation.Sender.Trim()), TextId = text.Id, ReceivedAt = pen.Now });
            return ticket.HearOutside(link, owner, letter.Number, text, pen.Deadlines, pen.Now);
        }, stop);
    }
}
