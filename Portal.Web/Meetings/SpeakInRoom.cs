using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

/// <summary>One browser tells another of the same room how to be reached.</summary>
/// <param name="To">Seat of the other.</param>
/// <param name="Data">What only browsers read; at most <see cref="MostLetters"/>.</param>
public sealed record SendSignal(string Key, long To, string Data) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;

    public const int MostLetters = 24_000, MostPerMinute = 600, MostWaiting = 400;
}

internal sealed class SendSignalShape : AbstractValidator<SendSignal>
{
    public SendSignalShape() => RuleFor(one => one.Data).Must(data => data is { Length: > 0 and <= SendSignal.MostLetters }).WithMessage("Pesan antar-peramban kosong atau terlalu panjang.");
}

internal sealed class SendSignalHandler(Store store, MeetingBook book, Vault vault, RoomLines lines, TryLimit tries, TimeProvider time) : IHandle<SendSignal, Done>
{
    public async Task<Outcome<Done>> Handle(SendSignal operation, Actor actor, CancellationToken stop)
    {
        var hash = book.KeyHash(operation.Key);
        if (!tries.Takes("rapat-sinyal", hash, SendSignal.MostPerMinute, TimeSpan.FromMinutes(1))) return MeetingRefusals.TooOften;
        var body = vault.Seal(operation.Data);
        var sent = await store.Write<Done>(async db =>
        {
            var now = time.GetUtcNow();
            if (await db.MeetingSeats.SingleOrDefaultAsync(one => one.KeyHash == hash && one.LeftAt == null, stop) is not { } own) return MeetingRefusals.NoSeat;
            // Another room's seat, one that was left and one that never was are one answer.
            if (!await db.MeetingSeats.AnyAsync(one => one.Id == operation.To && one.MeetingId == own.MeetingId && one.LeftAt == null && one.Id != own.Id, stop)) return Refusal.NotFound;
            if (await db.MeetingSignals.CountAsync(one => one.ToSeat == operation.To, stop) >= SendSignal.MostWaiting) return MeetingRefusals.TooOften;
            db.MeetingSignals.Add(new MeetingSignal { MeetingId = own.MeetingId, FromSeat = own.Id, ToSeat = operation.To, BodySealed = body, At = now });
            return Done.It;
        }, stop, isQuiet: true);
        lines.Ring();
        return sent;
    }
}

/// <summary>A guest shows whether they can be heard and seen, or leaves.</summary>
public sealed record ShowInRoom(string Key, bool IsMuted, bool IsUnseen, bool IsLeaving = false) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class ShowInRoomHandler(Store store, MeetingBook book, RoomLines lines, TimeProvider time) : IHandle<ShowInRoom, Done>
{
    public async Task<Outcome<Done>> Handle(ShowInRoom operation, Actor actor, CancellationToken stop)
    {
        var hash = book.KeyHash(operation.Key);
        var shown = await store.Write<Done>(async db =>
        {
            if (await db.MeetingSeats.SingleOrDefaultAsync(one => one.KeyHash == hash && one.LeftAt == null, stop) is not { } own) return MeetingRefusals.NoSeat;
            if (operation.IsLeaving) own.Leave(time.GetUtcNow());
            else (own.IsMuted, own.IsUnseen) = (operation.IsMuted, operation.IsUnseen);
            return Done.It;
        }, stop, isQuiet: true);
        lines.Ring();
        return shown;
    }
}

/// <summary>Which seat a key opens, for its line.</summary>
public sealed record FindSeat(string Key) : IOperation<FoundSeat>
{
    public static Permission Needs => Permission.Anyone;
}

public sealed record FoundSeat(long Meeting, long Seat);

internal sealed class FindSeatHandler(Store store, MeetingBook book, TimeProvider time) : IHandle<FindSeat, FoundSeat>
{
    public Task<Outcome<FoundSeat>> Handle(FindSeat operation, Actor actor, CancellationToken stop)
    {
        // Silent for long, the seat may be another's by now: the browser asks for one anew.
        var (hash, heard) = (book.KeyHash(operation.Key), time.GetUtcNow() - MeetingSeat.Silence);
        return store.Read<Outcome<FoundSeat>>(async db =>
            await db.MeetingSeats.Where(one => one.KeyHash == hash && one.LeftAt == null && one.SeenAt > heard).Select(one => new FoundSeat(one.MeetingId, one.Id)).SingleOrDefaultAsync(stop) is { } found ? found : MeetingRefusals.NoSeat, stop);
    }
}
