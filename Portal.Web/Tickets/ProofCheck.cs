using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Tickets;

/// <summary>What a photo must not be to prove that work was done: the reporter's own, one that has proven something before, one from before the referral. A paper may cover many tickets and is older by nature.</summary>
internal sealed class ProofCheck(ProofLooks looks, PortalSettings settings)
{
    // Cameras are set by hand.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    public async Task<Refusal?> Refuses(PortalDb db, Ticket ticket, StoredPhoto taken, CancellationToken stop)
    {
        if (await IsReused(db, ticket, taken, stop)) return TicketRefusals.ProofReused;
        var referred = await db.HeldSince(ticket, stop);
        return TakenAt(taken) is { } at && at + Tolerance < referred ? TicketRefusals.ProofTooOld(at.DayIn(settings.Zone), referred.DayIn(settings.Zone)) : null;
    }

    public DateTimeOffset? TakenAt(StoredPhoto taken) => taken.Notes.TakenAt(settings.Zone);

    /// <summary>How far from the report's place the camera says it was; null where either place is not known. The camera's own point is not kept.</summary>
    public int? MetresAway(Ticket ticket, StoredPhoto taken)
    {
        var (there, here) = (At(ticket.Latitude, ticket.Longitude), At(taken.Notes.Latitude, taken.Notes.Longitude));
        // Further than half-way round the world nothing lies.
        return Likeness.Metres(there, here) is { } metres ? (int)Math.Min(metres, 20_000_000) : null;
    }

    // Also cropped or compressed anew.
    private async Task<bool> IsReused(PortalDb db, Ticket ticket, StoredPhoto taken, CancellationToken stop)
    {
        if (await db.Attachments.AnyAsync(file => (file.Sha256 == taken.Sha256 || file.Sha256 == taken.OriginalSha256 || file.OriginalSha256 == taken.OriginalSha256)
            && (file.Purpose == AttachmentPurpose.Proof || file.TicketId == ticket.Id), stop)) return true;
        if (taken.Looks is not { } shown) return false;
        var own = await db.Attachments.Where(file => file.TicketId == ticket.Id && file.Looks != null).Select(file => file.Looks!).ToListAsync(stop);
        if (own.Exists(one => PictureHash.AreAlike(one, shown))) return true;
        var alike = await looks.Like(db, shown, stop);
        return alike.Count > 0 && await db.Attachments.AnyAsync(file => alike.Contains(file.Id), stop);
    }

    private static LikeReport At(double? latitude, double? longitude) => new("", null, null, null, latitude, longitude);
}
