using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Meetings;

/// <summary>A new meeting, or with a number another frame for one that is not over. Whoever plans it is invited.</summary>
/// <param name="Day">Local.</param>
/// <param name="Start">Local time of day.</param>
/// <param name="Wall">Id of the wall that shows it, or null.</param>
public sealed record PlanMeeting(string? Number, string Title, DateOnly? Day, TimeOnly? Start, int Minutes, MeetingKind Kind, int? Wall) : IOperation<string>
{
    public static Permission Needs => Permission.PlanMeetings;
}

internal sealed class PlanMeetingShape : AbstractValidator<PlanMeeting>
{
    public PlanMeetingShape()
    {
        RuleFor(one => one.Title).Must(text => (text ?? "").Trim().Length is >= 5 and <= 90).WithMessage("Isi pokok rapat, 5 sampai 90 huruf.");
        RuleFor(one => one.Day).NotNull().WithMessage("Pilih hari rapat.");
        RuleFor(one => one.Start).NotNull().WithMessage("Isi jam mulai, misalnya 09.00.");
        RuleFor(one => one.Kind).IsInEnum().WithMessage("Pilih ruang rapat.");
    }
}

internal sealed class PlanMeetingHandler(Store store, Vault vault, JitsiRooms jitsi, PortalSettings settings, TimeProvider time) : IHandle<PlanMeeting, string>
{
    public Task<Outcome<string>> Handle(PlanMeeting operation, Actor actor, CancellationToken stop) => store.Write<string>(async db =>
    {
        var now = time.GetUtcNow();
        if (operation.Kind == MeetingKind.Jitsi && !jitsi.AreThere) return MeetingRefusals.NoJitsi;
        if (operation.Wall is { } wall && !await db.Walls.AnyAsync(one => one.Id == wall, stop)) return MeetingRefusals.NoWall;
        var local = operation.Day!.Value.ToDateTime(operation.Start!.Value, DateTimeKind.Unspecified);
        var frame = new MeetingFrame(operation.Title.Trim(), new DateTimeOffset(local, settings.Zone.GetUtcOffset(local)).ToUniversalTime(), operation.Minutes, operation.Kind, operation.Wall);
        if (operation.Number is { } number)
        {
            if (await MeetingBook.Load(db, number, stop) is not { } known) return Refusal.NotFound;
            var shown = known.WallId;
            var changed = known.Change(actor, frame, now);
            if (!changed.Succeeded) return changed.Refusal;
            // Another wall, or none: the screens of the first one are out.
            if (shown != known.WallId) foreach (var seat in (await MeetingBook.Seats(db, known.Id, stop)).Where(one => one.ScreenId is not null)) seat.Leave(now);
            return number;
        }
        var year = now.DayIn(settings.Zone).Year;
        var serial = await db.CountUp(string.Create(CultureInfo.InvariantCulture, $"rapat-{year}"), 1, stop);
        var planned = Meeting.Plan(actor, string.Create(CultureInfo.InvariantCulture, $"RP-{year}-{serial:000}"), frame, vault.Seal(JitsiRooms.NewName()), now);
        if (!planned.Succeeded) return planned.Refusal;
        db.Meetings.Add(planned.Value);
        planned.Value.Invite(actor, new Invitee(vault.Seal(actor.Name), string.Join(", ", actor.Roles.Select(RoleWords.For)), null, actor.AccountId, null), now);
        return planned.Value.Number;
    }, stop);
}
