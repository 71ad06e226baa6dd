using Microsoft.EntityFrameworkCore;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>Makes a reporter's page out of its rows, for the reporter and for an officer who wants to see what the reporter sees.</summary>
internal sealed class FollowReading(Vault vault, WorkingDays days, RedressSettings redress, FollowMatters matters, TimeProvider time)
{
    /// <param name="ticket">With its referrals.</param>
    /// <param name="isOpen">Which of the files the one who looks may see.</param>
    /// <returns>Null where there is no report behind the ticket.</returns>
    public async Task<FollowView?> Of(PortalDb db, Ticket ticket, Func<Attachment, bool> isOpen, CancellationToken stop)
    {
        var deadlines = await days.Deadlines(stop);
        if (await db.Reports.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop) is not { } report) return null;
        var read = await FollowRows.Read(db, ticket, days.Zone, stop);
        var rows = read with { Files = [.. read.Files.Where(isOpen)] };
        var talk = Talk.Of(rows, vault);
        var inquiry = await matters.Inquiry(db, ticket, stop);
        return new FollowView
        {
            Number = ticket.Number, State = ticket.State, IsAnonymous = ticket.IsAnonymous, IsConfidential = ticket.IsConfidential,
            Title = report.ErasedAt is null ? vault.Open(report.TitleSealed) : "Isi laporan ini sudah dihapus", Body = vault.Open(report.BodySealed), Landmark = vault.Open(report.LandmarkSealed),
            Neighbourhood = vault.NeighbourhoodOf(report), Extra = vault.ExtraOf(report), SupportCount = ticket.SupportCount, Place = rows.Place, Category = rows.Names.Category(ticket.CategoryId),
            Holder = ticket.AgencyId is null ? null : rows.Names.Agency(ticket.AgencyId),
            Promise = FollowPromises.Of(ticket, deadlines, time.GetUtcNow()), Why = FollowPromises.Why(ticket, deadlines, time.GetUtcNow()),
            Journey = Journey.Of(rows.Events, rows.Names), Talk = talk,
            Question = ticket.State == TicketState.AwaitingReporter ? talk.LastOrDefault(one => one is { IsMine: false, Note: not null }) : null,
            Answer = Answered(rows, inquiry, ticket), Evidence = rows.Photos(file => file.Purpose == AttachmentPurpose.Evidence), Voice = rows.Photos(file => file.Purpose == AttachmentPurpose.Voice),
            Outside = rows.Outside(ticket), ParentNumber = rows.ParentNumber, IsSharedAnswered = report.ErasedAt is null && await db.IsSharedAnswered(ticket, time.GetUtcNow(), stop), WholeNumber = rows.WholeNumber,
            ClosingKind = ticket.ClosingKind, ClosingReason = ticket.ClosingReason, ArchiveReason = ticket.ArchiveReason, ClosingWords = rows.ClosingWords,
            Rejections = ticket.Rejections, AwaitsRuling = ticket.AwaitsRuling, Ruling = Ruled(rows, ticket), Inquiry = inquiry, Inspection = FollowMatters.Inspection(ticket, rows.Events), Rating = Rated(rows, ticket),
            AreWordsErased = report.ErasedAt is not null, IsIdentityErased = rows.Events.Any(one => one.Type == TicketEventType.IdentityErased),
            MayBeKept = rows.HasIdentity && !ticket.IsAnonymous, IsPublished = ticket.PublishedAt is not null,
            DueOn = Day(ticket.SilenceDueAt ?? ticket.WithdrawDueAt), ReopenUntil = ReopenUntil(ticket), Zone = days.Zone,
        };
    }

    private FollowAnswer? Answered(FollowRows rows, FollowInquiry? inquiry, Ticket ticket) => rows.Answers.MaxBy(one => one.ApprovedAt) is not { } answer ? null : new(
        vault.Open(answer.BodySealed), answer.IsPromise, answer.PackageNumber, answer.PromisedOn, answer.ApprovedAt ?? answer.WrittenAt,
        rows.Photos(file => file.AnswerId == answer.Id), answer.OnBehalfOfId is { } body ? rows.Names.Agency(body) : inquiry?.Verdict == Domain.Inquiries.ObjectionVerdict.Declined && answer.ApprovedAt > ticket.ObjectedAt ? inquiry.Superior : null) { Plan = answer.Plan };

    private FollowRuling? Ruled(FollowRows rows, Ticket ticket)
    {
        if (rows.Events.LastOrDefault(one => one.Type == TicketEventType.Ruled) is not { } ruled) return null;
        var rejections = EventFacts.Read(ruled.Facts).GetValueOrDefault("rejections");
        return new FollowRuling(ticket.IsConduct ? $"Pejabat lain, {rows.Names.Agency(ruled.AgencyId)}" : $"Admin Instansi, {rows.RulingOffice ?? redress.RulingOffice}", vault.Open(rows.RulingSealed), ruled.At, ruled.State == TicketState.Closed,
            ruled.State == TicketState.Closed ? null : rows.Names.Agency(ruled.AgencyId), int.TryParse(rejections, System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : Ticket.RulingFrom);
    }

    private FollowRating? Rated(FollowRows rows, Ticket ticket) => rows.Rating is not { } rating ? null
        : new FollowRating(rating.Score, vault.Open(rating.WordsSealed), ticket.ClosedAt is { } closed && rating.MayChange(closed, time.GetUtcNow()) ? Day(rating.RatedAt < closed ? closed + Rating.MayChangeFor : rating.RatedAt + Rating.MayChangeFor) : null);

    private DateOnly? ReopenUntil(Ticket ticket) =>
        ticket is { State: TicketState.Closed, ClosedAt: { } closed } && closed + Ticket.ReopenWindow >= time.GetUtcNow() ? Day(closed + Ticket.ReopenWindow) : null;

    private DateOnly? Day(DateTimeOffset? at) => at is { } known ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(known, days.Zone).DateTime) : null;
}
