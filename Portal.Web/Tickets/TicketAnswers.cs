using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Tickets;

/// <param name="Revision">Give it back with the next save: a newer draft refuses it.</param>
public sealed record AnswerRow(Guid Id, AnswerStatus Status, string Body, bool IsPromise, string? PackageNumber, DateOnly? PromisedOn, int Revision)
{
    public Guid? WriterId { get; init; }
    public string Writer { get; init; } = "";
    public DateTimeOffset WrittenAt { get; init; }
    public string Approver { get; init; } = "";
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>"Plt." or "Plh." where a deputy approved it.</summary>
    public string? ActedAs { get; init; }

    /// <summary>OPDs that had handed in their part when it was approved.</summary>
    public IReadOnlyList<string> Contributors { get; init; } = [];
    public string? ReviewNote { get; init; }

    /// <summary>Typed by the Admin Instansi for this body, from its letter or its link; null where the desk wrote itself.</summary>
    public string? OnBehalfOf { get; init; }
    public IReadOnlyList<FileRow> Proofs { get; init; } = [];

    /// <summary>Of an aspiration: what planning says.</summary>
    public Planning? Plan { get; init; }
}

/// <param name="Open">The one draft this desk works on; null where there is none, and for readers.</param>
/// <param name="Given">What was approved, newest first.</param>
public sealed record AnswerList(AnswerRow? Open, IReadOnlyList<AnswerRow> Given);

/// <summary>The ticket's answers with their proof.</summary>
public sealed record TicketAnswers(string Number) : IOperation<AnswerList>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class TicketAnswersHandler(Store store, Vault vault, ProofSettings settings, PortalSettings portal) : IHandle<TicketAnswers, AnswerList>
{
    public Task<Outcome<AnswerList>> Handle(TicketAnswers operation, Actor actor, CancellationToken stop) => store.Read<Outcome<AnswerList>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop);
        if (ticket is null) return Refusal.NotFound;
        var answers = await db.Answers.Where(one => one.TicketId == ticket.Id && one.Status == AnswerStatus.Approved).OrderByDescending(one => one.ApprovedAt).ToListAsync(stop);
        var open = ticket.OpensInside(actor) ? await db.OpenAnswer(ticket, stop) : null;
        if (open is not null) answers.Insert(0, open);
        var rows = await Rows(db, answers, stop);
        return new AnswerList(open is null ? null : rows[0], open is null ? rows : rows[1..]);
    }, stop);

    private async Task<List<AnswerRow>> Rows(PortalDb db, List<Answer> answers, CancellationToken stop)
    {
        var ids = answers.Select(one => (Guid?)one.Id).ToList();
        var notes = answers.Select(one => one.ReviewNoteId).OfType<Guid>().ToList();
        var proofs = await db.Attachments.Where(file => ids.Contains(file.AnswerId) && file.Purpose == AttachmentPurpose.Proof).OrderBy(file => file.StoredAt).ToListAsync(stop);
        var names = await db.NamesOf(answers.SelectMany(one => new[] { one.WrittenBy, one.ApprovedBy }), stop);
        var reviews = await db.Texts.Where(text => notes.Contains(text.Id)).ToDictionaryAsync(text => text.Id, text => text.BodySealed, stop);
        var bodies = answers.ConvertAll(one => one.OnBehalfOfId);
        var behalf = await db.Agencies.Where(one => bodies.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        var beside = await Beside(db, answers, stop);
        var acting = await Acting(db, answers, stop);
        return [.. answers.Select(one => new AnswerRow(one.Id, one.Status, vault.Open(one.BodySealed), one.IsPromise, one.PackageNumber, one.PromisedOn, one.Revision)
        {
            Plan = one.Plan, WriterId = one.WrittenBy, Writer = Name(names, one.WrittenBy), WrittenAt = one.WrittenAt, Approver = Name(names, one.ApprovedBy), ApprovedAt = one.ApprovedAt,
            ActedAs = acting.FirstOrDefault(held => held.AccountId == one.ApprovedBy && one.ApprovedAt is { } at && held.HoldsOn(at.DayIn(portal.Zone))) is { } deputy ? $"{deputy.ActingAs}." : null,
            Contributors = [.. beside.Where(part => part.TicketId == one.TicketId && part.At <= (one.ApprovedAt ?? DateTimeOffset.MaxValue)).Select(part => part.Name).Distinct()],
            ReviewNote = one.Status != AnswerStatus.Approved && one.ReviewNoteId is { } note && reviews.TryGetValue(note, out var body) ? vault.Open(body) : null,
            OnBehalfOf = one.OnBehalfOfId is { } typedFor ? behalf.GetValueOrDefault(typedFor) : null,
            Proofs = [.. proofs.Where(file => file.AnswerId == one.Id).Select(Proof)],
        })];
    }

    private static async Task<List<(long TicketId, string Name, DateTimeOffset At)>> Beside(PortalDb db, List<Answer> answers, CancellationToken stop)
    {
        var tickets = answers.ConvertAll(one => one.TicketId);
        var parts = await (from part in db.Contributions where tickets.Contains(part.TicketId) && part.HandedInAt != null
                           join agency in db.Agencies on part.AgencyId equals agency.Id select new { part.TicketId, agency.ShortName, part.HandedInAt }).ToListAsync(stop);
        return parts.ConvertAll(part => (part.TicketId, part.ShortName, part.HandedInAt!.Value));
    }

    private static Task<List<Domain.Agencies.Appointment>> Acting(PortalDb db, List<Answer> answers, CancellationToken stop)
    {
        var approvers = answers.Select(one => one.ApprovedBy).OfType<Guid>().ToList();
        return db.Appointments.Where(one => approvers.Contains(one.AccountId) && one.ActingAs != Domain.Agencies.ActingAs.None).ToListAsync(stop);
    }

    private FileRow Proof(Attachment file) => TicketFilesHandler.Row(file) with
    {
        Shows = ProofCount.KindOf(file), TakenAt = file.TakenAt, MetresAway = file.MetresAway, IsFar = file.MetresAway > settings.FarMetres,
    };

    private static string Name(Dictionary<Guid, string> names, Guid? id) => id is { } account ? names.GetValueOrDefault(account, "Petugas") : "";
}
