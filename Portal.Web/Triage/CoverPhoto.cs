using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>
/// Black boxes over faces, plates and house numbers of a reporter's photo. A copy is made, which takes the photo's place for the public and the field;
/// the reporter's own stays as it was sent.
/// </summary>
/// <param name="Cells">Of the <see cref="PhotoGrid"/>.</param>
/// <param name="Reason">For colleagues and the audit.</param>
public sealed record CoverPhoto(string Number, int Version, Guid Photo, IReadOnlyList<int> Cells, string Reason) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class CoverPhotoShape : AbstractValidator<CoverPhoto>
{
    public CoverPhotoShape()
    {
        RuleFor(one => one.Cells).Must(cells => cells is { Count: > 0 and <= PhotoGrid.Cells } && cells.All(PhotoGrid.Has)).WithMessage("Pilih paling sedikit satu kotak yang ditutup.");
        RuleFor(one => one.Reason).Must(reason => (reason ?? "").Trim().Length >= 5).WithMessage("Tulis alasannya, paling sedikit 5 huruf.").MaximumLength(500).WithMessage("Alasan paling panjang 500 huruf.");
    }
}

internal sealed class CoverPhotoHandler(Store store, TicketDesk desk, PhotoCover cover) : IHandle<CoverPhoto, Done>
{
    public async Task<Outcome<Done>> Handle(CoverPhoto operation, Actor actor, CancellationToken stop)
    {
        var ticket = await store.Read(db => db.Seen(actor, operation.Number).Select(one => new
        {
            Photo = db.Attachments.Where(file => file.TicketId == one.Id && file.Id == operation.Photo && file.Purpose == AttachmentPurpose.Evidence).Select(file => file.Sha256).FirstOrDefault(),
        }).SingleOrDefaultAsync(stop), stop);
        if (ticket is null) return Refusal.NotFound;
        if (ticket.Photo is not { } photo) return TicketRefusals.NoSuchPhoto;
        var drawn = await cover.Draw(photo, operation.Cells.ToHashSet(), stop);
        if (!drawn.Succeeded) return drawn.Refusal;
        return await desk.Change<Done>(operation.Number, actor, operation.Version, (changed, pen) => Put(changed, pen, operation, actor, drawn.Value, stop), stop);
    }

    private static async Task<Outcome<Done>> Put(Ticket ticket, TicketPen pen, CoverPhoto operation, Actor actor, StoredPhoto drawn, CancellationToken stop)
    {
        if (await pen.Db.Attachments.SingleOrDefaultAsync(one => one.Id == operation.Photo && one.TicketId == ticket.Id, stop) is not { } photo) return TicketRefusals.NoSuchPhoto;
        if (await pen.Db.Attachments.AnyAsync(one => one.CoversId == photo.Id, stop)) return TicketRefusals.NoSuchPhoto;
        var recorded = ticket.RecordPhotoCovered(actor, operation.Cells.Distinct().Count(), pen.Write(ticket, TextKind.CoverReason, operation.Reason), pen.Now);
        if (!recorded.Succeeded) return recorded;
        var covered = drawn.Attach(AttachmentPurpose.Evidence, pen.Now, ticketId: ticket.Id);
        (covered.CoversId, covered.ReleasedAt, covered.FieldReleasedAt, photo.ReleasedAt, photo.FieldReleasedAt) = (photo.Id, photo.ReleasedAt, photo.FieldReleasedAt, null, null);
        pen.Db.Attachments.Add(covered);
        return Done.It;
    }
}
