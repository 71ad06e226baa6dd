using System.Threading.Channels;

namespace Portal.Web.Walls;

/// <summary>The open screens of every wall and the frames each wall shows now. One frame is one array of bytes, whoever gets it.</summary>
internal sealed class WallScreens
{
    private readonly Lock door = new();
    private readonly Dictionary<int, WallRoom> rooms = [];

    public int Count { get { lock (door) return rooms.Values.Sum(room => room.Screens.Count); } }

    /// <summary>Walls somebody looks at.</summary>
    public IReadOnlyList<int> Watched { get { lock (door) return [.. rooms.Where(room => room.Value.Screens.Count > 0).Select(room => room.Key)]; } }

    /// <param name="slots">What this screen shows; other frames are not sent to it.</param>
    public WallScreen Join(int wallId, int? deviceId, IReadOnlySet<string> slots)
    {
        var screen = new WallScreen(wallId, deviceId, slots);
        lock (door)
        {
            if (!rooms.TryGetValue(wallId, out var room)) rooms[wallId] = room = new();
            room.Screens.Add(screen);
            foreach (var (slot, frame) in room.Now) screen.Offer(slot, frame);
        }
        return screen;
    }

    public void Leave(WallScreen screen)
    {
        lock (door)
            if (rooms.TryGetValue(screen.WallId, out var room)) room.Screens.Remove(screen);
        screen.End();
    }

    /// <summary>Hands each frame that is not the one already shown to the screens that show its slot.</summary>
    public void Show(int wallId, IEnumerable<KeyValuePair<string, byte[]>> frames)
    {
        lock (door)
        {
            if (!rooms.TryGetValue(wallId, out var room)) return;
            foreach (var (slot, frame) in frames)
            {
                if (ReferenceEquals(room.Now.GetValueOrDefault(slot), frame)) continue;
                room.Now[slot] = frame;
                foreach (var screen in room.Screens) screen.Offer(slot, frame);
            }
        }
    }

    /// <summary>Ends the screens whose token was taken back; they come again, and are asked to pair.</summary>
    public void Keep(Func<WallScreen, bool> mayStay)
    {
        lock (door)
            foreach (var screen in rooms.Values.SelectMany(room => room.Screens).Where(screen => !mayStay(screen)).ToList()) screen.End();
    }

    private sealed class WallRoom
    {
        public HashSet<WallScreen> Screens { get; } = [];
        public Dictionary<string, byte[]> Now { get; } = new(StringComparer.Ordinal);
    }
}

/// <summary>One open screen. For each slot only the newest frame waits: a slow line misses steps between, never the last one, and holds nobody up.</summary>
internal sealed class WallScreen(int wallId, int? deviceId, IReadOnlySet<string> slots)
{
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly Dictionary<string, byte[]> waiting = new(4, StringComparer.Ordinal);

    public int WallId => wallId;
    public int? DeviceId => deviceId;

    /// <summary>How many frames wait; never more than the screen has slots.</summary>
    public int Waiting { get { lock (waiting) return waiting.Count; } }

    public void Offer(string slot, byte[] frame)
    {
        if (!slots.Contains(slot)) return;
        lock (waiting) waiting[slot] = frame;
        bell.Writer.TryWrite(true);
    }

    /// <summary>Waits until something is there; false when the screen was let go.</summary>
    public async ValueTask<bool> Wait(CancellationToken stop) => await bell.Reader.WaitToReadAsync(stop) && bell.Reader.TryRead(out _);

    public IReadOnlyList<byte[]> Take()
    {
        lock (waiting)
        {
            byte[][] all = [.. waiting.Values];
            waiting.Clear();
            return all;
        }
    }

    public void End() => bell.Writer.TryComplete();
}
