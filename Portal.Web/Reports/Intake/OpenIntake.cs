using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Reports.Intake;

/// <summary>A file that waits with the form.</summary>
public sealed record IntakeFile(Guid Id, string MediaType, long Size, bool IsLetter);

/// <param name="Receipt">Of what was just filed; shown until it is handed over, at most for a day, and to nobody else.</param>
public sealed record IntakeDesk(IntakeForm Form, IReadOnlyList<IntakeFile> Files, Receipt? Receipt, DateOnly Today, TimeZoneInfo Zone);

/// <summary>The form this officer has begun; an empty one where there is none.</summary>
public sealed record OpenIntake : IOperation<IntakeDesk>
{
    public static Permission Needs => Permission.TakeReports;
}

internal sealed class OpenIntakeHandler(Store store, Vault vault, IntakeShelf shelf, WorkingDays days, TimeProvider time) : IHandle<OpenIntake, IntakeDesk>
{
    public async Task<Outcome<IntakeDesk>> Handle(OpenIntake operation, Actor actor, CancellationToken stop)
    {
        var deadlines = await days.Deadlines(stop);
        var today = days.Today(time);
        return await store.Read<Outcome<IntakeDesk>>(async db =>
        {
            if (await shelf.Find(db, IntakeShelf.Form, actor, stop) is not { } draft) return new IntakeDesk(new IntakeForm { SubmissionId = DraftCookie.NewSecret(), ReceivedOn = today }, [], null, today, days.Zone);
            var form = shelf.Open<IntakeForm>(draft);
            var files = await db.Attachments.Where(one => one.DraftId == draft.Id).OrderBy(one => one.StoredAt)
                .Select(one => new IntakeFile(one.Id, one.MediaType, one.Size, one.Purpose == AttachmentPurpose.Letter)).ToListAsync(stop);
            return new IntakeDesk(form, files, form.IsFiled ? await db.FindReceipt(vault, form.SubmissionId, deadlines, stop) : null, today, days.Zone);
        }, stop);
    }
}
