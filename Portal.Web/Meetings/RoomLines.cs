using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Web.Meetings;

/// <summary>The open lines of this node, one for each browser in a room that listens here.</summary>
internal sealed class RoomLines
{
    private readonly Lock door = new();
    private readonly HashSet<RoomLine> lines = [];
    private volatile TaskCompletionSource bell = New();

    public RoomLine Join(long meeting, long seat)
    {
        var line = new RoomLine(meeting, seat);
        // A browser that came back before its old line was found dead listens on the new one only.
        lock (door)
        {
            foreach (var old in lines.Where(one => one.Seat == seat).ToList()) old.End();
            lines.Add(line);
        }
        Ring();
        return line;
    }

    public void Leave(RoomLine line)
    {
        lock (door) lines.Remove(line);
        line.End();
    }

    public IReadOnlyList<RoomLine> All { get { lock (door) return [.. lines.Where(one => !one.IsOver)]; } }

    /// <summary>Something in a room changed on this node: the next look is now.</summary>
    public void Ring() => Interlocked.Exchange(ref bell, New()).TrySetResult();

    /// <summary>Take it before looking, await it after: a ring in between is not lost.</summary>
    public Task Next => bell.Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>One open line. Signals wait in order; of the list of who is there only the newest waits.</summary>
internal sealed class RoomLine(long meeting, long seat)
{
    private const int Most = 1000;
    private readonly System.Threading.Channels.Channel<byte[]> frames = System.Threading.Channels.Channel.CreateBounded<byte[]>(Most);
    private string said = "";

    public long Meeting => meeting;
    public long Seat => seat;
    public bool IsOver { get; private set; }

    /// <summary>Signals handed over whose rows still lie in the database.</summary>
    public HashSet<long> Handed { get; } = [];

    /// <summary>A browser that takes nothing for so long is gone.</summary>
    public void Offer(byte[] frame)
    {
        if (!frames.Writer.TryWrite(frame)) End();
    }

    /// <summary>Offers the list of who is there, unless it is the one that was offered last.</summary>
    public void OfferRoom(string text)
    {
        if (said == text) return;
        said = text;
        Offer(RoomFrames.Of("ruang", text));
    }

    public IAsyncEnumerable<byte[]> Frames(CancellationToken stop) => frames.Reader.ReadAllAsync(stop);

    public void End()
    {
        IsOver = true;
        frames.Writer.TryComplete();
    }
}

/// <summary>What goes over a line, as events.</summary>
internal static class RoomFrames
{
    // Frames are JSON inside an event stream, never inside HTML.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Text(object data) => JsonSerializer.Serialize(data, Json);

    public static byte[] Of(string name, string text) => Encoding.UTF8.GetBytes($"event: {name}\ndata: {text}\n\n");
}

/// <param name="Screen">A screen of a wall: it is shown to nobody, and only receives.</param>
internal sealed record SeatFace(long Seat, string Name, string Office, bool Muted, bool Unseen, bool Screen);
