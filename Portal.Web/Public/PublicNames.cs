using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>The names behind the ids and codes of the tickets on one page.</summary>
internal sealed class PublicNames(IReadOnlyDictionary<int, string> agencies, IReadOnlyDictionary<int, string> categories, IReadOnlyDictionary<string, string> areas)
{
    public static async Task<PublicNames> Read(PortalDb db, IEnumerable<Ticket> tickets, CancellationToken stop)
    {
        var codes = tickets.SelectMany(one => new[] { one.KecamatanCode, one.DesaCode }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new PublicNames(
            await db.Agencies.ToDictionaryAsync(one => one.Id, one => one.Name, stop),
            await db.Categories.ToDictionaryAsync(one => one.Id, one => one.Name, stop),
            await db.NamesOfPlaces(codes, stop));
    }

    public string? Agency(Ticket ticket) => ticket.AgencyId is { } id ? agencies.GetValueOrDefault(id) : null;

    public string? Category(Ticket ticket) => ticket.CategoryId is { } id ? categories.GetValueOrDefault(id) : null;

    public string? Area(string? code) => code is null ? null : areas.GetValueOrDefault(code);
}
