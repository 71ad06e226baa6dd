using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Templates;
using Portal.Domain.Tickets;
using Portal.Web.Sla;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Templates;

/// <summary>What the blanks of a template mean on one ticket, in the words a citizen reads.</summary>
internal sealed class BlankValues(WorkingDays days)
{
    public async Task<IReadOnlyDictionary<string, string>> Of(TicketPen pen, Ticket ticket, Actor actor, CancellationToken stop)
    {
        var categories = await pen.Once("blank-categories", () => pen.Db.Categories.ToDictionaryAsync(one => one.Id, one => one.Name, stop));
        var agencies = await pen.Once("blank-agencies", () => pen.Db.Agencies.ToDictionaryAsync(one => one.Id, one => one.Name, stop));
        var code = ticket.KecamatanCode ?? ticket.RegencyCode;
        var place = await pen.Once(("blank-place", code), () => pen.Db.Regions.Where(one => one.Code == code).Select(one => one.Name).SingleOrDefaultAsync(stop));
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Blanks.Number] = ticket.Number, [Blanks.Officer] = actor.Name, [Blanks.State] = StateWords.For(ticket.State).Text, [Blanks.Received] = ticket.ReceivedAt.DayIn(days.Zone).LongDay(),
        };
        if (ticket.CategoryId is { } category && categories.TryGetValue(category, out var named)) values[Blanks.Category] = named;
        if (ticket.AgencyId is { } agency && agencies.TryGetValue(agency, out var desk)) values[Blanks.Agency] = desk;
        // The resolve date: a promise about the work, not about who has the word now.
        if (ticket.State.IsOpen() && ticket.Channel != Channel.Imported) values[Blanks.Due] = ticket.ResolveDueAt.DayIn(days.Zone).LongDay();
        if (place is not null) values[Blanks.Place] = place;
        return values;
    }
}
