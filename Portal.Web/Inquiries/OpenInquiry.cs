using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inquiries;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Inquiries;

/// <summary>A request for public information as its desks read it.</summary>
public sealed record InquiryView
{
    public InquiryDecision? Decision { get; init; }
    public ExemptionGround? Ground { get; init; }
    public string? TestNumber { get; init; }
    public DateOnly? TestOn { get; init; }
    public string? ExtensionReason { get; init; }
    public ObjectionGround? ObjectionGround { get; init; }
    public string? ObjectionWords { get; init; }
    public DateOnly? ObjectedOn { get; init; }
    public DateOnly? ObjectionDueOn { get; init; }
    public ObjectionVerdict? Verdict { get; init; }
    public string? VerdictLetter { get; init; }
    public DateOnly? VerdictOn { get; init; }
    public string? VerdictWords { get; init; }
    public bool MayExtend { get; init; }
    public bool MayDecide { get; init; }
    public bool MayAnswerObjection { get; init; }
    public required string Superior { get; init; }
    public required DateOnly Today { get; init; }
    public required int ExtensionDays { get; init; }
}

public sealed record OpenInquiry(string Number) : IOperation<InquiryView>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class OpenInquiryHandler(Store store, Vault vault, WorkingDays days, InquirySettings settings, TimeProvider time) : IHandle<OpenInquiry, InquiryView>
{
    public async Task<Outcome<InquiryView>> Handle(OpenInquiry operation, Actor actor, CancellationToken stop)
    {
        var (deadlines, now) = (await days.Deadlines(stop), time.GetUtcNow());
        return await store.Read<Outcome<InquiryView>>(async db =>
        {
            if (await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop) is not { IsInquiry: true } ticket || !ticket.OpensInside(actor)) return Refusal.NotFound;
            var inquiry = await db.Inquiries.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop) ?? new Inquiry { TicketId = ticket.Id };
            var ids = new[] { inquiry.ExtensionTextId, inquiry.ObjectionTextId, inquiry.VerdictTextId }.OfType<Guid>().ToList();
            var texts = await db.Texts.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.ErasedAt == null ? vault.Open(one.BodySealed) : "(dihapus)", stop);
            var (isMine, policy) = (ticket.HeldBy(actor), ticket.RulesIn(deadlines).Policy);
            return new InquiryView
            {
                Decision = inquiry.Decision, Ground = inquiry.Ground, TestNumber = inquiry.TestNumber, TestOn = inquiry.TestOn, ExtensionReason = Said(inquiry.ExtensionTextId),
                ObjectionGround = inquiry.ObjectionGround, ObjectionWords = Said(inquiry.ObjectionTextId), ObjectedOn = ticket.ObjectedAt?.DayIn(days.Zone), ObjectionDueOn = ticket.AwaitsObjection ? ticket.ResolveDueAt.DayIn(days.Zone) : null,
                Verdict = inquiry.ObjectionVerdict, VerdictLetter = inquiry.VerdictLetter, VerdictOn = inquiry.VerdictOn, VerdictWords = Said(inquiry.VerdictTextId),
                MayExtend = isMine && ticket is { IsExtended: false, ObjectedAt: null, ResolvePassed: false } && ticket.State.ClockRuns() && now <= ticket.ResolveDueAt,
                MayDecide = isMine && !ticket.AwaitsObjection && TicketFlow.Allows(ticket.State, TicketAct.Respond), MayAnswerObjection = ticket.AwaitsObjection && actor.Is(Role.InstanceAdmin),
                Superior = settings.Superior, Today = now.DayIn(days.Zone), ExtensionDays = policy.PublicInformationExtension,
            };

            string? Said(Guid? text) => text is { } id ? texts.GetValueOrDefault(id) : null;
        }, stop);
    }
}

internal static class InquiryRows
{
    /// <summary>The row beside the ticket; made where there is none.</summary>
    public static async Task<Inquiry> InquiryOf(this PortalDb db, Ticket ticket, CancellationToken stop)
    {
        var inquiry = await db.Inquiries.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop);
        if (inquiry is null) db.Inquiries.Add(inquiry = new Inquiry { TicketId = ticket.Id });
        return inquiry;
    }
}
