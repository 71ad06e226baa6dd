using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

public enum MeetingMove { Open, End, Cancel }

/// <summary>Opens the room, ends the meeting with every link and seat, or calls it off.</summary>
public sealed record MoveMeeting(string Number, MeetingMove Move) : IOperation<Done>
{
    public static Permission Needs => Permission.PlanMeetings;
}

internal sealed class MoveMeetingShape : AbstractValidator<MoveMeeting>
{
    public MoveMeetingShape() => RuleFor(one => one.Move).IsInEnum().WithMessage("Pilih tindakan.");
}

internal sealed class MoveMeetingHandler(Store store, RoomLines lines, TimeProvider time) : IHandle<MoveMeeting, Done>
{
    public async Task<Outcome<Done>> Handle(MoveMeeting operation, Actor actor, CancellationToken stop)
    {
        var moved = await store.Write<Done>(async db =>
        {
            var now = time.GetUtcNow();
            if (await MeetingBook.Load(db, operation.Number, stop) is not { } meeting) return Refusal.NotFound;
            var done = operation.Move switch
            {
                MeetingMove.Open => meeting.Open(actor, now),
                MeetingMove.End => meeting.End(actor, now),
                MeetingMove.Cancel => meeting.Cancel(actor, now),
            };
            if (done.Succeeded && meeting.IsOver) await RoomClosing.Empty(db, meeting.Id, now, stop);
            return done;
        }, stop, isQuiet: true);
        lines.Ring();
        return moved;
    }
}

internal static class RoomClosing
{
    /// <summary>Nobody sits in a room that is over, and nothing they said to each other's browsers is kept.</summary>
    public static async Task Empty(PortalDb db, long meeting, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var seat in await MeetingBook.Seats(db, meeting, stop)) seat.Leave(now);
        await db.MeetingSignals.Where(one => one.MeetingId == meeting).ExecuteDeleteAsync(stop);
    }
}

/// <summary>Reminds of meetings that begin soon, and ends rooms that were left open long after their planned end.</summary>
internal sealed class MeetingTimer(Store store, MeetingReminders reminders, Leases leases, TimeProvider time, ILogger<MeetingTimer> log) : LeasedRounds("rapat", TimeSpan.FromMinutes(1), leases, log)
{
    protected override async Task Round(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        await reminders.Send(now, stop);
        await EndForgotten(store, now, stop);
    }

    /// <returns>How many were ended.</returns>
    internal static async Task<int> EndForgotten(Store store, DateTimeOffset now, CancellationToken stop)
    {
        var ended = 0;
        var longAgo = now - Meeting.Forgotten - TimeSpan.FromMinutes(Meeting.ShortestMinutes);
        foreach (var number in await store.Read(db => db.Meetings.Where(one => one.State == MeetingState.Open && one.StartsAt <= longAgo).Select(one => one.Number).ToListAsync(stop), stop))
        {
            var done = await store.Write<Done>(async db =>
            {
                if (await MeetingBook.Load(db, number, stop) is not { } meeting) return Refusal.NotFound;
                var forgotten = meeting.Forget(now);
                if (forgotten.Succeeded) await RoomClosing.Empty(db, meeting.Id, now, stop);
                return forgotten;
            }, stop, isQuiet: true);
            if (done.Succeeded) ended++;
        }
        return ended;
    }
}
