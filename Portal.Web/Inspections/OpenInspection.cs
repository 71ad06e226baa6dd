using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Inspections;

/// <summary>One step with its paper, opened from its seals.</summary>
public sealed record StepRow(InspectionStage Stage, ConductVerdict? Verdict, DateOnly On, string Number, string Note, string By, DateTimeOffset RecordedAt, Guid? PaperId = null);

/// <param name="MayRule">Rejected twice, and somebody else concluded: this officer rules.</param>
public sealed record InspectionView(IReadOnlyList<StepRow> Steps, InspectionStage? Stage, ConductVerdict? Verdict, bool AwaitsRuling, bool MayRule, bool HasIdentity, DateOnly Today, TimeZoneInfo Zone)
{
    /// <summary>The steps that may be written down now: one forward, or an addition to what was done.</summary>
    public IReadOnlyList<InspectionStage> Open => [.. Enum.GetValues<InspectionStage>().Where(stage => stage <= (Stage is { } reached ? reached + 1 : InspectionStage.Review)
        && (stage <= InspectionStage.Findings || Verdict == ConductVerdict.Proven))];
}

/// <summary>The inspection of one report about staff, for those of the Inspektorat who are named on it. To everybody else there is none.</summary>
public sealed record OpenInspection(string Number) : IOperation<InspectionView>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class OpenInspectionHandler(Store store, Vault vault, WorkingDays days, TimeProvider time) : IHandle<OpenInspection, InspectionView>
{
    public Task<Outcome<InspectionView>> Handle(OpenInspection operation, Actor actor, CancellationToken stop) => store.Read<Outcome<InspectionView>>(async db =>
    {
        if (await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop) is not { IsConduct: true } ticket) return Refusal.NotFound;
        var steps = await db.InspectionSteps.Where(one => one.TicketId == ticket.Id).OrderBy(one => one.Id).ToListAsync(stop);
        var notes = await db.Texts.Where(one => one.TicketId == ticket.Id && one.Kind == TextKind.InspectionNote).ToDictionaryAsync(one => one.Id, one => one.BodySealed, stop);
        var names = await db.NamesOf(steps.Select(one => one.By), stop);
        var rows = steps.ConvertAll(one => new StepRow(one.Stage, one.Verdict, one.On, vault.Open(one.NumberSealed), one.NoteId is { } note ? vault.Open(notes.GetValueOrDefault(note)) : "",
            one.By is { } by ? names.GetValueOrDefault(by, "Petugas") : "Petugas", one.RecordedAt, one.PaperId));
        return new InspectionView(rows, ticket.InspectionStage, ticket.ConductVerdict, ticket.AwaitsRuling, ticket.AwaitsRuling && actor.Is(Role.Inspector) && await db.ConcludedBy(ticket.Id, stop) != actor.AccountId,
            await db.HasIdentity(ticket.Id, stop), days.Today(time), days.Zone);
    }, stop);
}

internal static class InspectionRows
{
    /// <summary>Who told the reporter the newest conclusion; null where nobody has.</summary>
    public static Task<Guid?> ConcludedBy(this PortalDb db, long ticketId, CancellationToken stop) =>
        db.Answers.Where(one => one.TicketId == ticketId && one.Status == AnswerStatus.Approved).OrderByDescending(one => one.ApprovedAt).Select(one => one.ApprovedBy).FirstOrDefaultAsync(stop);

    public static async Task<bool> HasIdentity(this PortalDb db, long ticketId, CancellationToken stop) =>
        await db.Identities.AnyAsync(one => db.Reports.Any(report => report.Id == one.ReportId && report.TicketId == ticketId), stop)
        || await db.Attachments.AnyAsync(one => one.TicketId == ticketId && one.Purpose == Domain.Reports.AttachmentPurpose.Letter, stop);
}
