using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>The reporter rates this handling, once; it may be changed for seven days. The SKM survey is another thing: see <see cref="Rating"/>.</summary>
public sealed record RateHandling(string Number, int Score, string? Words) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class RateHandlingShape : AbstractValidator<RateHandling>
{
    public RateHandlingShape() => RuleFor(one => one.Words).MaximumLength(2000).WithMessage("Paling panjang 2.000 huruf.");
}

internal sealed class RateHandlingHandler(TicketDesk desk) : IHandle<RateHandling, Done>
{
    public Task<Outcome<Done>> Handle(RateHandling operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, null, async (ticket, pen) =>
        {
            var earlier = await pen.Db.Ratings.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop);
            var rated = ticket.Rate(actor, earlier, operation.Score, pen.Vault.SealOrNull(operation.Words), pen.Now);
            if (!rated.Succeeded) return rated.Refusal;
            if (earlier is null) pen.Db.Ratings.Add(rated.Value);
            return Done.It;
        }, stop);
}
