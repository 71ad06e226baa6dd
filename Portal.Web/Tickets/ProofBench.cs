using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Reports;

namespace Portal.Web.Tickets;

/// <summary>What an officer's phone says about a photo: the browser cuts moment and place out of the file before a page gets it.</summary>
/// <param name="Accuracy">Metres, as the phone guesses.</param>
public sealed record PhoneFacts(DateTimeOffset? TakenAt, double? Latitude = null, double? Longitude = null, double? Accuracy = null);

/// <summary>Lays one stored file beside the open answer as its proof, by the rules of proofs, whichever way the file came; begins the draft where there is none.</summary>
internal sealed class ProofBench(ProofCheck check)
{
    /// <param name="wanted">What it is meant to show, one kind; null takes what the category asks for and the file can be.</param>
    /// <param name="told">Only where the camera itself says nothing.</param>
    public async Task<Outcome<Done>> Lay(Ticket ticket, TicketPen pen, StoredPhoto file, ProofKind? wanted, Actor actor, CancellationToken stop, PhoneFacts? told = null)
    {
        var answer = await pen.Db.OpenAnswer(ticket, stop);
        if (answer?.Status == AnswerStatus.Submitted) return TicketRefusals.AlreadySubmitted;
        var asked = await pen.Db.Categories.Where(one => one.Id == ticket.CategoryId).Select(one => one.Proof).SingleOrDefaultAsync(stop);
        if (ShownBy(file, wanted, asked) is not { } shows) return TicketRefusals.ProofKindUnfit;
        var taken = told is null ? file : file with { Notes = file.Notes.Or(told.TakenAt, told.Latitude, told.Longitude) };
        if (shows == ProofKind.AfterPhoto && await check.Refuses(pen.Db, ticket, taken, stop) is { } refused) return refused;
        var drafted = ticket.SaveDraft(actor, pen.Now, isFresh: answer is null);
        if (!drafted.Succeeded) return drafted;
        if (answer is null)
        {
            pen.Db.Answers.Add(answer = Answer.Begin(ticket.Id));
            answer.Write(new DraftWords(""), actor, pen);
        }
        pen.Db.Attachments.Add(taken.Attach(AttachmentPurpose.Proof, pen.Now, ticket.Id, answerId: answer.Id, shows: shows, takenAt: check.TakenAt(taken), metresAway: check.MetresAway(ticket, taken),
            onSite: told is null ? null : pen.Vault.Seal(JsonSerializer.Serialize(told))));
        answer.CountProofs(await pen.Db.ShownOn(answer, stop), shows);
        return Done.It;
    }

    // A photo may be of the work or of a paper; a PDF is always a paper.
    private static ProofKind? ShownBy(StoredPhoto taken, ProofKind? wanted, ProofKind asked)
    {
        var isPhoto = taken.OriginalSha256 is not null;
        ProofKind[] fit = isPhoto ? [ProofKind.AfterPhoto, ProofKind.HandoverRecord, ProofKind.Document] : [ProofKind.HandoverRecord, ProofKind.Document];
        if (wanted is { } named) return fit.Contains(named) ? named : null;
        return fit.Where(one => asked.HasFlag(one)).Cast<ProofKind?>().FirstOrDefault() ?? (isPhoto ? ProofKind.AfterPhoto : ProofKind.Document);
    }
}
