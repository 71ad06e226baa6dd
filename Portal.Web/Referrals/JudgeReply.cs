using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Referrals;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>The Admin Instansi has read an answer from outside: it goes to the reporter as news or as the answer, or back with a note.</summary>
/// <param name="Words">What the reporter reads, edited where needed; for <see cref="ReplyVerdict.SentBack"/> the note to the body outside.</param>
public sealed record JudgeReply(string Number, int Version, Guid ReplyId, ReplyVerdict Verdict, string Words) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class JudgeReplyShape : AbstractValidator<JudgeReply>
{
    public JudgeReplyShape()
    {
        RuleFor(one => one.Verdict).IsInEnum().WithMessage("Pilih apa yang dilakukan dengan jawaban ini.");
        RuleFor(one => one.Words).Words("Tulis yang akan dibaca penerimanya.");
    }
}

internal sealed class JudgeReplyHandler(TicketDesk desk) : IHandle<JudgeReply, Done>
{
    public Task<Outcome<Done>> Handle(JudgeReply operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
    {
        var replies = await pen.Db.OutsideReplies.Where(one => one.TicketId == ticket.Id && one.Verdict == null).ToListAsync(stop);
        if (replies.Find(one => one.Id == operation.ReplyId) is not { } reply) return ReferralRefusals.ReplyJudged;
        var owner = await pen.Db.OutsideLetters.Where(one => one.Id == reply.LetterId).Join(pen.Db.Agencies, letter => letter.AgencyId, agency => agency.Id, (_, agency) => agency).SingleAsync(stop);
        var answer = operation.Verdict == ReplyVerdict.Answer ? Answer.Begin(ticket.Id) : null;
        answer?.Rewrite(actor, pen.Vault.Seal(operation.Words.Trim()), pen.Vault.Fingerprint(operation.Words.Trim()), pen.Now);
        var words = operation.Verdict switch
        {
            ReplyVerdict.News => pen.Write(ticket, TextKind.OfficerMessage, operation.Words),
            ReplyVerdict.SentBack => pen.Write(ticket, TextKind.ReviewNote, operation.Words),
            ReplyVerdict.Answer => null,
        };
        var judged = ticket.JudgeOutside(actor, operation.Verdict, owner, answer, words, replies.Count == 1, pen.Deadlines, pen.Now);
        if (!judged.Succeeded) return judged;
        if (answer is not null) pen.Db.Answers.Add(answer);
        reply.Judge(operation.Verdict, words?.Id, actor, pen.Now);
        return judged;
    }, stop);
}
