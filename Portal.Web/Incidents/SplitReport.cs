using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Incidents;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Incidents;

/// <summary>A second problem in one report becomes a ticket of its own, with the words that belong to it. The report itself is not edited; its reporter follows both.</summary>
/// <param name="Photos">The reporter's photos that show this problem; they stay with the first as well.</param>
public sealed record SplitReport(string Number, int Version, int CategoryId, string Title, string Words, IReadOnlyList<Guid> Photos) : IOperation<NewPart>
{
    public static Permission Needs => Permission.TriageTickets;
}

/// <param name="Number">Of the new ticket.</param>
public sealed record NewPart(string Number);

internal sealed class SplitReportShape : AbstractValidator<SplitReport>
{
    public SplitReportShape()
    {
        RuleFor(one => one.CategoryId).GreaterThan(0).WithMessage("Pilih kategori bagian ini.");
        RuleFor(one => one.Title).Must(title => title.Trim().Length is >= 5 and <= 120).WithMessage("Tulis judul bagian, 5 sampai 120 huruf.");
        RuleFor(one => one.Words).Must(words => words.Trim().Length is >= 10 and <= 4000).WithMessage("Salin kata pelapor tentang bagian ini, 10 sampai 4.000 huruf.");
    }
}

internal sealed class SplitReportHandler(TicketDesk desk, ReportPen pens) : IHandle<SplitReport, NewPart>
{
    public Task<Outcome<NewPart>> Handle(SplitReport operation, Actor actor, CancellationToken stop) => desk.Change<NewPart>(operation.Number, actor, operation.Version, async (ticket, pen) =>
    {
        if (await pen.Db.Categories.SingleOrDefaultAsync(one => one.Id == operation.CategoryId && one.IsActive, stop) is not { } category) return TicketRefusals.NeedsCategory;
        if (category.IsStaffConduct) return IncidentRefusals.SplitConduct;
        var photos = await pen.Db.Attachments.Where(one => one.TicketId == ticket.Id && one.Purpose == AttachmentPurpose.Evidence && operation.Photos.Contains(one.Id)).AsNoTracking().ToListAsync(stop);
        if (photos.Count != operation.Photos.Distinct().Count()) return IncidentRefusals.SplitPhoto;
        var before = await pen.Db.Tickets.CountAsync(one => one.SplitFromId == ticket.Id, stop);
        var number = await pens.NextNumber(pen.Db, pen.Now, stop);
        var split = ticket.Split(actor, number, category.Id, before, photos.Count, pen.Deadlines, pen.Now);
        if (!split.Succeeded) return split.Refusal;
        var (part, words) = (split.Value, operation.Words.Trim());
        var whole = await pen.Db.Reports.SingleAsync(one => one.TicketId == ticket.Id, stop);
        pen.Db.Add(new Report(part, pen.Vault.SubmissionHash(PartCode.Seed(number)), pen.Vault.CodeHash(pen.Vault.PartCodeOf(number)), pen.Vault.Seal(operation.Title.Trim()), pen.Vault.Seal(words), pen.Vault.Fingerprint(words), whole.FiledAt)
        {
            LandmarkSealed = whole.LandmarkSealed, NeighbourhoodSealed = whole.NeighbourhoodSealed, HelperSealed = whole.HelperSealed,
        });
        await pen.Db.SaveChangesAsync(stop);
        pen.Db.Attachments.AddRange(photos.Select(photo => new Attachment
        {
            Id = Guid.NewGuid(), TicketId = part.Id, Purpose = photo.Purpose, MediaType = photo.MediaType, Sha256 = photo.Sha256, Size = photo.Size,
            OriginalSha256 = photo.OriginalSha256, OriginalFile = photo.OriginalFile, Looks = photo.Looks, StoredAt = photo.StoredAt, FieldReleasedAt = photo.FieldReleasedAt,
        }));
        return new NewPart(number);
    }, stop);
}

/// <summary>The code of a part is made from its number under the server's key: the page of the whole report can always link to it, and nobody else can.</summary>
internal static class PartCode
{
    public static string Seed(string number) => "part\n" + number;

    public static string PartCodeOf(this Vault vault, string number) => vault.CodeOf(Seed(number));
}
