using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.OnSite;

/// <summary>A photo of the visit: sent ahead in pieces (<see cref="Upload"/>), or with the form itself.</summary>
public sealed record VisitPhoto(PhoneFacts Facts, Guid? Upload = null, Stream? Content = null, string FileName = "", string ContentType = "");

/// <summary>
/// What an officer did out there: photos become proofs of the ticket's draft answer, the note an internal one. However often the same visit is sent,
/// it arrives once.
/// </summary>
/// <param name="Visit">128 random bits made where the visit was written down.</param>
/// <param name="SeenAt">When the officer was there, as their phone says.</param>
public sealed record SendVisit(string Visit, string Number, string? Note, DateTimeOffset? SeenAt, IReadOnlyList<VisitPhoto> Photos) : IOperation<Done>
{
    public static Permission Needs => Permission.WorkOnSite;
}

internal sealed class SendVisitShape : AbstractValidator<SendVisit>
{
    public SendVisitShape(ReportLimits limits)
    {
        RuleFor(one => one.Visit).Matches(AnswerRules.SubmissionPattern);
        RuleFor(one => one.Note).MaximumLength(WordsRule.MostLetters).WithMessage("Paling banyak 4.000 huruf. Ringkaskan catatannya.").OverridePropertyName("catatan");
        RuleFor(one => one.Photos).Must(photos => photos.Count <= limits.Photos).WithMessage($"Paling banyak {limits.Photos.Grouped()} foto sekali kirim.").OverridePropertyName("foto");
    }
}

internal sealed class SendVisitHandler(TicketDesk desk, Store store, VisitPhotos photos, ProofBench proofs, PortalSettings settings) : IHandle<SendVisit, Done>
{
    public async Task<Outcome<Done>> Handle(SendVisit operation, Actor actor, CancellationToken stop)
    {
        var visit = Guid.Parse(operation.Visit);
        if (await store.Read(db => IsTaken(db, visit, stop), stop)) return Done.It;
        if (string.IsNullOrWhiteSpace(operation.Note) && operation.Photos.Count == 0) return SiteRefusals.Empty;
        if (await store.Read(db => db.Tickets.OnSite(actor).AllAsync(one => one.Number != operation.Number, stop), stop)) return Refusal.NotFound;
        var taken = await photos.Take(operation, stop);
        if (!taken.Succeeded) return taken.Refusal;
        try { return await desk.Change(operation.Number, actor, null, (ticket, pen) => Lay(ticket, pen, (visit, operation, taken.Value), actor, stop), stop); }
        // The same visit from two windows at once: one of them is here.
        catch (DbUpdateException fault) when (StorageFaults.IsDuplicate(fault)) { return Done.It; }
    }

    private async Task<Outcome<Done>> Lay(Ticket ticket, TicketPen pen, (Guid Id, SendVisit Sent, IReadOnlyList<StoredPhoto> Photos) visit, Actor actor, CancellationToken stop)
    {
        if (await IsTaken(pen.Db, visit.Id, stop)) return Done.It;
        // Who stands at the place has begun.
        if (ticket.State == TicketState.Referred && ticket.Take(actor, pen.Now) is { Succeeded: false } notTaken) return notTaken;
        foreach (var (photo, place) in visit.Photos.Select((photo, place) => (photo, place)))
        {
            var laid = await proofs.Lay(ticket, pen, photo, null, actor, stop, visit.Sent.Photos[place].Facts);
            if (!laid.Succeeded) return laid.Refusal.OfPhoto(place + 1);
            // The next one is compared with this one, and counted beside it.
            await pen.Db.SaveChangesAsync(stop);
        }
        await photos.Forget(pen.Db, visit.Sent.Visit, stop);
        return ticket.AddNote(actor, pen.Write(ticket, TextKind.InternalNote, Words(visit.Sent, pen.Now), visit.Id), pen.Now);
    }

    // The note carries the id of the visit: it is what stands there once.
    private static Task<bool> IsTaken(PortalDb db, Guid visit, CancellationToken stop) => db.Texts.AnyAsync(one => one.Id == visit, stop);

    private string Words(SendVisit sent, DateTimeOffset now)
    {
        var head = $"Dari lapangan, {(sent.SeenAt is { } seen && seen <= now ? seen : now).ShortMoment(settings.Zone)}";
        var photos = sent.Photos.Count == 0 ? "" : $" ({sent.Photos.Count.Grouped()} foto di draf jawaban)";
        return string.IsNullOrWhiteSpace(sent.Note) ? $"{head}{photos}." : $"{head}{photos}: {sent.Note.Trim()}";
    }
}
