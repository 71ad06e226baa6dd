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

    /// <summary>Refuses words in which the detector still finds personal data, unless the officer has looked and says they may stay.</summary>
    public static Refusal? Exposes(string title, string text, bool checkedByHand)
    {
        var kinds = PersonalData.Find(title + "\n" + text).Select(span => PersonalData.Cover(span.Kind).Trim('[', ']')).Distinct(StringComparer.Ordinal).ToList();
        return kinds.Count == 0 || checkedByHand ? null : TicketRefusals.StillPersonal(string.Join(", ", kinds));
    }

    /// <summary>Personal data in what the citizen wrote, or left in the words for the public: then one officer alone does not publish.</summary>
    public static async Task<bool> NeedsTwoKeys(this TicketPen pen, Ticket ticket, string title, string text, CancellationToken stop) =>
        PersonalData.Find(title + "\n" + text).Count > 0
        || Flags(pen.Vault, await pen.Db.Reports.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop)).Count > 0;

    /// <summary>The kinds of personal data the detector finds in the report itself.</summary>
    public static IReadOnlyList<string> Flags(Vault vault, Report? report) => report is null ? [] :
        [.. PersonalData.Find(vault.Open(report.TitleSealed) + "\n" + vault.Open(report.BodySealed)).Select(span => PersonalData.Cover(span.Kind).Trim('[', ']')).Distinct(StringComparer.Ordinal)];

    public static string PhotoList(IEnumerable<Guid> photos) => string.Join(' ', photos.Order().Select(one => one.ToString("N")));

    public static IReadOnlyList<Guid> Photos(string list) => [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    /// <summary>The reporter's own photos, of what was covered the covered copy; null where one of the asked is not among them.</summary>
    public static async Task<List<Attachment>?> EvidenceWith(this TicketPen pen, Ticket ticket, IReadOnlyList<Guid> asked, CancellationToken stop)
    {
        var evidence = await pen.Db.Attachments.Where(one => one.TicketId == ticket.Id && one.Purpose == AttachmentPurpose.Evidence && !pen.Db.Attachments.Any(cover => cover.CoversId == one.Id)).ToListAsync(stop);
        return asked.All(photo => evidence.Exists(one => one.Id == photo)) ? evidence : null;
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
