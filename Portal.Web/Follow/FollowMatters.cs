using Microsoft.EntityFrameworkCore;
using Portal.Domain.Inquiries;
using Portal.Domain.Inspections;
using Portal.Domain.Tickets;
using Portal.Web.Inquiries;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>A request for public information as the citizen reads it.</summary>
public sealed record FollowInquiry
{
    /// <summary>Only once it is answered: before that it is a draft.</summary>
    public InquiryDecision? Decision { get; init; }
    public ExemptionGround? Ground { get; init; }
    public string? TestNumber { get; init; }
    public DateOnly? TestOn { get; init; }
    public string? ExtensionReason { get; init; }

    /// <summary>The last day an objection may be made; null where it may not.</summary>
    public DateOnly? ObjectUntil { get; init; }
    public DateOnly? ObjectedOn { get; init; }

    /// <summary>The reporter's own words.</summary>
    public string? ObjectionWords { get; init; }

    /// <summary>Until when the superior answers; null once answered.</summary>
    public DateOnly? SuperiorDueOn { get; init; }
    public ObjectionVerdict? Verdict { get; init; }
    public string? VerdictWords { get; init; }
    public string? VerdictLetter { get; init; }

    /// <summary>After the objection: fourteen working days to go to the Komisi Informasi (Pasal 37).</summary>
    public DateOnly? CommissionUntil { get; init; }
    public required string Superior { get; init; }
    public required string Commission { get; init; }
    public required string CommissionSite { get; init; }
}

/// <summary>How far the Inspektorat is, and how it ended.</summary>
public sealed record FollowInspection(InspectionStage? Stage, ConductVerdict? Verdict);

/// <summary>What beside the ordinary way a reporter's page tells of inspections and inquiries.</summary>
internal sealed class FollowMatters(Vault vault, WorkingDays days, InquirySettings settings, TimeProvider time)
{
    private const int CommissionDays = 14;

    /// <summary>The verdict is the citizen's to read when it was told to them, not when the LHP was written.</summary>
    public static FollowInspection? Inspection(Ticket ticket, IEnumerable<TicketEvent> events) => !ticket.IsConduct ? null
        : new(ticket.InspectionStage, events.Any(one => one.Type == TicketEventType.InspectionConcluded) && ticket.State is TicketState.Answered or TicketState.Closed ? ticket.ConductVerdict : null);

    public async Task<FollowInquiry?> Inquiry(PortalDb db, Ticket ticket, CancellationToken stop)
    {
        if (!ticket.IsInquiry) return null;
        var (deadlines, now) = (await days.Deadlines(stop), time.GetUtcNow());
        var inquiry = await db.Inquiries.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop) ?? new Inquiry { TicketId = ticket.Id };
        // A decision is a draft until the answer is out.
        var isOut = ticket.State is TicketState.Answered or TicketState.Closed || ticket.AwaitsObjection;
        var calendar = deadlines.Calendar;
        return new FollowInquiry
        {
            Decision = isOut ? inquiry.Decision : null, Ground = isOut ? inquiry.Ground : null, TestNumber = isOut ? inquiry.TestNumber : null, TestOn = isOut ? inquiry.TestOn : null,
            ExtensionReason = await Said(db, inquiry.ExtensionTextId, stop), ObjectUntil = ticket.ObjectionUntil(deadlines) is { } last && now <= last ? calendar.LocalDay(last) : null,
            ObjectedOn = ticket.ObjectedAt is { } objected ? calendar.LocalDay(objected) : null, ObjectionWords = await Said(db, inquiry.ObjectionTextId, stop), SuperiorDueOn = ticket.AwaitsObjection ? calendar.LocalDay(ticket.ResolveDueAt) : null,
            Verdict = inquiry.ObjectionVerdict, VerdictWords = await Said(db, inquiry.VerdictTextId, stop), VerdictLetter = inquiry.VerdictLetter,
            CommissionUntil = inquiry.VerdictOn is { } told ? calendar.AddWorkingDays(told, CommissionDays) : ticket is { AwaitsObjection: true, ResolvePassed: true } ? calendar.AddWorkingDays(calendar.LocalDay(ticket.ResolveDueAt), CommissionDays) : null,
            Superior = settings.Superior, Commission = settings.Commission, CommissionSite = settings.CommissionSite,
        };
    }

    private async Task<string?> Said(PortalDb db, Guid? text, CancellationToken stop) =>
        text is null ? null : vault.Open(await db.Texts.Where(one => one.Id == text).Select(one => one.BodySealed).SingleOrDefaultAsync(stop));
}
