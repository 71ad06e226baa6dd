using System.Threading.Channels;

namespace Portal.Web.Board;

/// <summary>The open screens and the frames that show everything. One frame is one array of bytes for all of them.</summary>
public sealed class BoardScreens(BoardPulse pulse)
{
    private readonly Lock door = new();
    private readonly HashSet<BoardScreen> screens = [];
    private IReadOnlyList<byte[]> whole = [];

    public int Count { get { lock (door) return screens.Count; } }

    /// <summary>A new screen; what is known is in its queue already, else the next rendering brings it.</summary>
    public BoardScreen Join()
    {
        var screen = new BoardScreen();
        lock (door)
        {
            screens.Add(screen);
            foreach (var frame in whole) screen.Offer(frame);
        }
        pulse.Beat();
        return screen;
    }

    public void Leave(BoardScreen screen)
    {
        lock (door)
        {
            screens.Remove(screen);
            // Nobody keeps it true while nobody looks.
            if (screens.Count == 0) whole = [];
        }
        screen.End();
    }

    /// <param name="fresh">What changed, for those who are here.</param>
    /// <param name="everything">For those who come later.</param>
    public void Show(IReadOnlyList<byte[]> fresh, IReadOnlyList<byte[]> everything)
    {
        lock (door)
        {
            if (screens.Count > 0) whole = everything;
            Tell(fresh);
        }
    }

    /// <summary>The time of day, so that browsers with a wrong clock show the right ages.</summary>
    public void Tell(params IReadOnlyList<byte[]> fresh)
    {
        lock (door)
        {
            foreach (var slow in screens.Where(screen => !fresh.All(screen.Offer)).ToList())
            {
                screens.Remove(slow);
                slow.End();
            }
        }
    }
}

/// <summary>One open board. A queue that is full means a line too slow to be live: it ends, and the browser comes back by itself.</summary>
public sealed class BoardScreen
{
    private const int FramesWaiting = 64;
    private readonly Channel<byte[]> frames = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(FramesWaiting) { SingleReader = true });
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ChannelReader<byte[]> Frames => frames.Reader;

    /// <summary>Completes when the screen was let go, also while a write to it still waits.</summary>
    public Task Ended => ended.Task;

    internal bool Offer(byte[] frame) => frames.Writer.TryWrite(frame);

    internal void End()
    {
        frames.Writer.TryComplete();
        ended.TrySetResult();
    }
}
