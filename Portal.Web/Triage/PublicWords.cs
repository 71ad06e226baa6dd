using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>What the public may read of a report, written beside it: the report itself is never edited.</summary>
internal static class PublicWords
{
    public const int LongestTitle = 120, LongestText = 4000;

    public static Task<bool> HasCategory(this PortalDb db, int id, CancellationToken stop) => db.Categories.AnyAsync(one => one.Id == id && one.IsActive, stop);

    /// <summary>Refuses words in which the detector still finds personal data, unless the officer has looked and says they may stay.</summary>
    public static Refusal? Exposes(string title, string text, bool checkedByHand)
    {
        var kinds = PersonalData.Find(title + "\n" + text).Select(span => PersonalData.Cover(span.Kind).Trim('[', ']')).Distinct(StringComparer.Ordinal).ToList();
        return kinds.Count == 0 || checkedByHand ? null : TicketRefusals.StillPersonal(string.Join(", ", kinds));
    }

    public static async Task<Publication> Write(Ticket ticket, TicketPen pen, Actor actor, string title, string text, CancellationToken stop)
    {
        (title, text) = (title.Trim(), text.Trim());
        var stems = Stems.Of(title + " " + text);
        var kept = await pen.Db.Publications.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop);
        if (kept is { } same && same.Title == title && same.Text == text) return same;
        if (kept is null) pen.Db.Publications.Add(kept = new Publication { TicketId = ticket.Id, Title = title, Text = text, Stems = stems });
        else (kept.Title, kept.Text, kept.Stems) = (title, text, stems);
        ticket.Mask(actor, pen.Vault.Fingerprint(title + "\n" + text), pen.Now);
        return kept;
    }
}
