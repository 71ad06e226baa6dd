using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Templates;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Templates;

/// <param name="Missing">Blanks this ticket has nothing for; they stand in the text in their braces, for the officer to mend.</param>
public sealed record FilledWords(string Text, IReadOnlyList<string> Missing);

/// <summary>A template's words with this ticket's facts in their blanks, for the officer to edit.</summary>
public sealed record FillTemplate(string Number, string Body) : IOperation<FilledWords>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class FillTemplateShape : AbstractValidator<FillTemplate>
{
    public FillTemplateShape() => RuleFor(one => one.Body).MaximumLength(4000).WithMessage("Paling banyak 4.000 huruf.");
}

internal sealed class FillTemplateHandler(Store store, Vault vault, BlankValues blanks, WorkingDays days, TimeProvider time) : IHandle<FillTemplate, FilledWords>
{
    public async Task<Outcome<FilledWords>> Handle(FillTemplate operation, Actor actor, CancellationToken stop)
    {
        var deadlines = await days.Deadlines(stop);
        return await store.Read<Outcome<FilledWords>>(async db =>
        {
            if (await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop) is not { } ticket || !ticket.OpensInside(actor)) return Refusal.NotFound;
            var (text, missing) = Blanks.Fill(operation.Body, await blanks.Of(new TicketPen(db, vault, deadlines, time.GetUtcNow(), actor), ticket, actor, stop));
            return new FilledWords(text, missing);
        }, stop);
    }
}
