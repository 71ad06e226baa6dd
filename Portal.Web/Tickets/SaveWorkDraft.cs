using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Keeps what this officer is typing; an empty text drops it. It is no change of the ticket: nobody else sees it.</summary>
public sealed record SaveWorkDraft(string Number, WorkDraftKind Kind, string Body, DateTimeOffset BegunAt) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class SaveWorkDraftShape : AbstractValidator<SaveWorkDraft>
{
    public SaveWorkDraftShape() => RuleFor(one => one.Body).MaximumLength(WordsRule.MostLetters).WithMessage("Paling banyak 4.000 huruf. Ringkaskan tulisannya.");
}

internal sealed class SaveWorkDraftHandler(Store store, Vault vault, TimeProvider time) : IHandle<SaveWorkDraft, Done>
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    // Quiet: a key that is typed must not make every open screen look again.
    public Task<Outcome<Done>> Handle(SaveWorkDraft operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).AsNoTracking().SingleOrDefaultAsync(stop);
        if (ticket?.OpensInside(actor) != true || actor.AccountId is not { } account) return Refusal.NotFound;
        var draft = await db.WorkDrafts.SingleOrDefaultAsync(one => one.AccountId == account && one.TicketId == ticket.Id && one.Kind == operation.Kind, stop);
        if (string.IsNullOrWhiteSpace(operation.Body))
        {
            if (draft is not null) db.WorkDrafts.Remove(draft);
            return Done.It;
        }
        var now = time.GetUtcNow();
        if (draft is null)
        {
            db.WorkDrafts.Add(draft = new WorkDraft { AccountId = account, TicketId = ticket.Id, Kind = operation.Kind });
            await db.WorkDrafts.Where(one => one.AccountId == account && one.SavedAt < now - Keep).ExecuteDeleteAsync(stop);
        }
        (draft.BodySealed, draft.BegunAt, draft.SavedAt) = (vault.Seal(operation.Body), operation.BegunAt, now);
        return Done.It;
    }, stop, isQuiet: true);
}
