using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Reports;

/// <summary>Writes the rows of a new report inside the caller's transaction: nothing personal leaves it unsealed.</summary>
internal sealed class ReportPen(Vault vault, PortalSettings settings)
{
    /// <param name="receivedAt">Where the clock begins before now.</param>
    public async Task<Ticket> Write(PortalDb db, SubmitReport filing, Actor by, Deadlines deadlines, DateTimeOffset now, CancellationToken stop, DateTimeOffset? receivedAt = null)
    {
        var draft = filing.DraftSecret is { } secret ? await db.FindDraft(vault, secret, now, stop) : null;
        var drafted = draft is null ? [] : await db.Attachments.Where(one => one.DraftId == draft.Id).ToListAsync(stop);
        var photos = drafted.Concat(filing.Photos.Select(one => one.Attach(AttachmentPurpose.Evidence, now))).ToList();

        var category = await db.Categories.SingleOrDefaultAsync(one => one.Slug == filing.CategoryWish && one.IsActive, stop);
        // About staff: confidential from the first moment, whether or not somebody is there to receive it.
        if (category is { IsStaffConduct: true }) filing = filing with { Visibility = filing.Visibility | Visibility.Confidential };
        var ticket = Ticket.File(new NewTicket(await NextNumber(db, now, stop), filing.Place, receivedAt ?? now, by)
        {
            Kind = filing.Kind, Channel = filing.Channel, Visibility = filing.Visibility, EvidenceCount = photos.Count, FiledAt = receivedAt is null ? null : now,
        }, deadlines);
        var report = Seal(filing, ticket, category, now);
        if (category is { IsStaffConduct: true } && !AsksElsewhere(category, filing)) await SendToInspector(db, ticket, category, deadlines, now, stop);
        db.Add(report);
        if (filing.HasIdentity) Identify(db, filing, report.Id, now);
        await db.SaveChangesAsync(stop);
        Bind(db, photos, drafted, ticket.Id, MayBeShown(filing) ? now : null);
        if (draft is not null) db.Drafts.Remove(draft);
        return ticket;
    }

    public async Task<string> NextNumber(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var year = TimeZoneInfo.ConvertTime(now, settings.Zone).Year;
        var serial = await db.CountUp(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"number-{year}"), 1, stop);
        return TicketNumber.Make(settings.NumberPrefix, year, checked((int)serial));
    }

    // Who watches over the Inspektorat and the head of government is outside: such an answer carries a stopper, and the Admin Instansi forwards it.
    private static bool AsksElsewhere(Category category, SubmitReport filing) =>
        category.Stopper is not null || category.Questions.Any(question => question.StopperOf(filing.Extra.GetValueOrDefault(question.Key)) is not null);

    private async Task SendToInspector(PortalDb db, Ticket ticket, Category category, Deadlines deadlines, DateTimeOffset now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, settings.Zone).DateTime);
        if (await db.InspectorateFor(category, today, stop) is { } desk)
            _ = ticket.SendToInspector(Actor.System("penerimaan"), category.Id, desk.Agency, desk.Inspectors, deadlines, now).Value;
    }

    private Report Seal(SubmitReport filing, Ticket ticket, Category? category, DateTimeOffset now)
    {
        var body = filing.Body.Trim();
        var title = string.IsNullOrWhiteSpace(filing.Title) ? ReportTitle.From(body) : filing.Title.Trim();
        return new Report(ticket, vault.SubmissionHash(filing.SubmissionId), vault.CodeHash(vault.CodeOf(filing.SubmissionId)), vault.Seal(title), vault.Seal(body), vault.Fingerprint(body), now)
        {
            LandmarkSealed = vault.SealOrNull(filing.Landmark), NeighbourhoodSealed = vault.Seal(filing.Neighbourhood), HelperSealed = vault.SealOrNull(filing.Helper),
            ExtraSealed = vault.Seal(ExtraAnswers.Of(category, filing.Extra)), CategoryWish = string.IsNullOrWhiteSpace(filing.CategoryWish) ? null : filing.CategoryWish,
        };
    }

    private void Identify(PortalDb db, SubmitReport filing, Guid reportId, DateTimeOffset now)
    {
        var identity = new ReporterIdentity
        {
            ReportId = reportId, NameSealed = vault.SealOrNull(filing.Name), PhoneSealed = vault.SealOrNull(filing.Phone), EmailSealed = vault.SealOrNull(filing.Email),
        };
        db.Identities.Add(identity);
        if (string.IsNullOrWhiteSpace(filing.Email)) return;
        var token = DraftCookie.NewSecret();
        identity.EmailTokenHash = vault.EmailTokenHash(token);
        db.Outbox.Add(ConfirmationMail.To(filing.Email.Trim(), settings.Link($"/lapor/konfirmasi/{token}"), vault, now));
    }

    // A reporter has been exposed by his own photo: only who gives a name and no wish to stay hidden is shown without asking.
    private static bool MayBeShown(SubmitReport filing) => filing.Visibility == Visibility.Open && filing.HasIdentity;

    private static void Bind(PortalDb db, List<Attachment> photos, List<Attachment> drafted, long ticketId, DateTimeOffset? releasedAt)
    {
        foreach (var photo in photos) (photo.TicketId, photo.DraftId, photo.ReleasedAt) = (ticketId, null, photo.Purpose == AttachmentPurpose.Voice ? null : releasedAt);
        db.Attachments.AddRange(photos.Except(drafted));
    }
}
