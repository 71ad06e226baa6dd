using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

/// <summary>Carries what rooms say to the lines of this node: at once for what was said here, within <see cref="Look"/> for what was said on another. Costs nothing while nobody meets.</summary>
internal sealed partial class RoomLive(RoomLines lines, RoomRounds rounds, ILogger<RoomLive> log) : BackgroundService
{
    private const int LeastPause = 40;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(400);
    private bool isStumbling;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = lines.Next;
            var open = lines.All;
            try
            {
                if (open.Count > 0) await rounds.Go(open, stoppingToken);
                isStumbling = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception fault)
            {
                if (!isStumbling) Stumbled(fault);
                isStumbling = true;
            }
            await Task.Delay(isStumbling ? 1000 : LeastPause, stoppingToken);
            await (open.Count == 0 ? next.WaitAsync(stoppingToken) : Task.WhenAny(next, Task.Delay(Look, stoppingToken)));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The open meeting rooms could not be served; every second tries again; said once until it works.")]
    private partial void Stumbled(Exception fault);
}

/// <summary>One look at the rooms that have lines here.</summary>
internal sealed class RoomRounds(Store store, Vault vault, TimeProvider time)
{
    private static readonly TimeSpan HearEvery = TimeSpan.FromSeconds(8), SignalLife = TimeSpan.FromMinutes(1);
    private readonly Dictionary<long, string> names = [];
    private DateTimeOffset heardAt = DateTimeOffset.MinValue;

    public async Task Go(IReadOnlyList<RoomLine> lines, CancellationToken stop)
    {
        var (now, meetings, own) = (time.GetUtcNow(), lines.Select(one => one.Meeting).Distinct().ToList(), lines.Select(one => one.Seat).ToList());
        // Rooms last: a meeting that ends while we read takes its seats along, and its guests must hear that it ended and not that they were put out.
        var (seats, signals, rooms) = await store.Read(async db => (
            await db.MeetingSeats.Where(one => meetings.Contains(one.MeetingId) && one.LeftAt == null).OrderBy(one => one.Id).ToListAsync(stop),
            await db.MeetingSignals.Where(one => own.Contains(one.ToSeat)).OrderBy(one => one.Id).ToListAsync(stop),
            await db.Meetings.Where(one => meetings.Contains(one.Id)).ToDictionaryAsync(one => one.Id, stop)), stop);
        var faces = seats.Where(one => one.IsHere(now) || own.Contains(one.Id)).GroupBy(one => one.MeetingId).ToDictionary(same => same.Key, same => RoomFrames.Text(new { seats = same.Select(Face) }));
        foreach (var line in lines)
        {
            var isOver = rooms.GetValueOrDefault(line.Meeting) is not { State: MeetingState.Open };
            if (isOver || !seats.Exists(one => one.Id == line.Seat))
            {
                line.Offer(RoomFrames.Of(isOver ? "selesai" : "keluar", "{}"));
                line.End();
                continue;
            }
            line.OfferRoom(faces[line.Meeting]);
            foreach (var signal in signals.Where(one => one.ToSeat == line.Seat && line.Handed.Add(one.Id)))
                line.Offer(RoomFrames.Of("sinyal", RoomFrames.Text(new { from = signal.FromSeat, data = vault.Open(signal.BodySealed) })));
        }
        await Keep(lines, signals.ConvertAll(one => one.Id), own, now, stop);
    }

    /// <summary>Deletes what was handed over, and every few seconds writes down that these seats are heard.</summary>
    private async Task Keep(IReadOnlyList<RoomLine> lines, List<long> handed, List<long> own, DateTimeOffset now, CancellationToken stop)
    {
        var hears = now - heardAt >= HearEvery || now < heardAt;
        if (!hears && handed.Count == 0) return;
        var kept = await store.Write<Done>(async db =>
        {
            if (handed.Count > 0) await db.MeetingSignals.Where(one => handed.Contains(one.Id)).ExecuteDeleteAsync(stop);
            if (!hears) return Done.It;
            await db.MeetingSeats.Where(one => own.Contains(one.Id) && one.LeftAt == null).ExecuteUpdateAsync(row => row.SetProperty(one => one.SeenAt, now), stop);
            var old = now - SignalLife;
            await db.MeetingSignals.Where(one => one.At < old).ExecuteDeleteAsync(stop);
            return Done.It;
        }, stop, isQuiet: true);
        if (!kept.Succeeded) return;
        foreach (var line in lines) line.Handed.ExceptWith(handed);
        if (hears) heardAt = now;
    }

    private SeatFace Face(MeetingSeat seat)
    {
        if (names.Count > 500) names.Clear();
        if (!names.TryGetValue(seat.Id, out var name)) names[seat.Id] = name = vault.Open(seat.NameSealed);
        return new(seat.Id, name, seat.Office, seat.IsMuted, seat.IsUnseen, seat.ScreenId is not null);
    }
}
