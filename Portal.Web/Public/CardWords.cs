using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Public;

/// <summary>What the card of a published report says, as SVG.</summary>
public sealed record CardWords(string? Number) : IOperation<string>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class CardWordsHandler(Store store, PortalSettings settings) : IHandle<CardWords, string>
{
    public async Task<Outcome<string>> Handle(CardWords operation, Actor actor, CancellationToken stop)
    {
        if (TicketNumber.Read(operation.Number) is not { } number) return Refusal.NotFound;
        return await store.Read<Outcome<string>>(async db =>
        {
            if (await db.Published().SingleOrDefaultAsync(one => one.Ticket.Number == number, stop) is not { } shown) return Refusal.NotFound;
            var names = await PublicNames.Read(db, [shown.Ticket], stop);
            var region = await db.Regions.Where(one => one.Code == settings.Region).Select(one => one.Name).SingleOrDefaultAsync(stop) ?? "";
            var word = StateWords.For(shown.Ticket.State);
            string?[] footer = [names.Area(shown.Ticket.KecamatanCode), shown.Ticket.ReceivedAt.DayIn(settings.Zone).FullDay(), number];
            return ShareCard.Svg(shown.Words.Title, word.Text, word.Tone, string.Join(" · ", footer.OfType<string>()), region);
        }, stop);
    }
}
