namespace Portal.Domain.Walls;

/// <summary>A wall of one to nine screens in one room, with its own scenes and its own view of the figures. Only these methods change it.</summary>
public sealed class Wall
{
    public const int MostScenes = 12, UsualSeconds = 20;

    private Wall() { }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public int Rows { get; private set; }
    public int Columns { get; private set; }
    public int TurnSeconds { get; private set; } = UsualSeconds;
    public WallTheme Theme { get; private set; }
    public WallScope Scope { get; private set; } = WallScope.Whole;

    /// <summary>From where its screens may ask (CIDR); empty for everywhere.</summary>
    public IReadOnlyList<string> Networks { get; private set; } = [];
    public IReadOnlyList<Scene> Scenes { get; private set; } = [];
    public DateTimeOffset TurnsFrom { get; private set; }

    /// <summary>The scene that stands still; null while they turn.</summary>
    public int? Held { get; private set; }

    /// <summary>Somebody chose the scene that stands; else the wall is only paused.</summary>
    public bool IsPinned { get; private set; }
    /// <summary>How it turned before a crisis took it; null while none has it.</summary>
    public CrisisHold? CrisisHold { get; private set; }
    public WallAlert? Alert { get; private set; }

    /// <summary>An alert that somebody took off this wall by hand: it does not come back by itself.</summary>
    public long? CalmedAlertId { get; private set; }

    /// <summary>Raised when screens must draw themselves anew: other scenes, another grid, other figures.</summary>
    public int Layout { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public WallGrid Grid => new(Rows, Columns);
    public Turning Turning => new(TurnsFrom, TurnSeconds, Scenes.Count, Held);

    /// <summary>A new wall, with scenes that are useful on the first day.</summary>
    public static Outcome<Wall> Hang(WallFrame frame, DateTimeOffset now)
    {
        var wall = new Wall { TurnsFrom = now };
        var set = wall.Set(frame, now);
        return set.Succeeded ? wall : set.Refusal;
    }

    /// <summary>Takes over name, size, time, light and scope. Where the size changes, so do the scenes: the old ones do not fit.</summary>
    public Outcome<Done> Set(WallFrame frame, DateTimeOffset now)
    {
        var grid = new WallGrid(frame.Rows, frame.Columns);
        if (!grid.IsPossible) return WallRefusals.TooManyScreens;
        if (frame.TurnSeconds is < 5 or > 600) return WallRefusals.TurnTooFast;
        var shown = Scenes.Count == 0 ? 0 : Turning.SceneAt(now);
        if (grid != Grid) (Scenes, Held, IsPinned, shown) = (FirstScenes.For(grid), null, false, 0);
        (Name, Rows, Columns, Theme, Scope, Networks) = (frame.Name, frame.Rows, frame.Columns, frame.Theme, frame.Scope, frame.Networks);
        if (TurnSeconds != frame.TurnSeconds || Version == 0) (TurnSeconds, TurnsFrom) = (frame.TurnSeconds, Turning.Since(shown, frame.TurnSeconds, now));
        return Drawn();
    }

    public Outcome<Done> Arrange(IReadOnlyList<Scene> scenes, DateTimeOffset now)
    {
        if (scenes.Count == 0) return WallRefusals.NoScene;
        if (scenes.Count > MostScenes) return WallRefusals.TooManyScenes;
        if (scenes.Any(scene => string.IsNullOrWhiteSpace(scene.Name) || scene.Name.Length > 60)) return WallRefusals.NamelessScene;
        if (scenes.Select(Grid.Fault).FirstOrDefault(fault => fault is not null) is { } fault) return fault;
        var shown = Math.Min(Turning.SceneAt(now), scenes.Count - 1);
        if (scenes.Count != Scenes.Count) TurnsFrom = Turning.Since(shown, TurnSeconds, now);
        if (Held is not null) Held = shown;
        Scenes = scenes;
        return Drawn();
    }

    public Outcome<Done> Pin(int scene)
    {
        if (scene < 0 || scene >= Scenes.Count) return WallRefusals.UnknownScene;
        return Turned(scene, isPinned: true);
    }

    public Outcome<Done> Pause(DateTimeOffset now) => Turned(Turning.SceneAt(now), isPinned: false);

    /// <summary>Turns on, beginning with the scene that stands.</summary>
    public Outcome<Done> TurnOn(DateTimeOffset now)
    {
        if (Held is { } held) TurnsFrom = Turning.Since(held, TurnSeconds, now);
        return Turned(null, isPinned: false);
    }

    public Outcome<Done> Next(DateTimeOffset now)
    {
        var next = (Turning.SceneAt(now) + 1) % Scenes.Count;
        if (Held is not null) return Turned(next, IsPinned);
        TurnsFrom = Turning.Since(next, TurnSeconds, now);
        return Turned(null, isPinned: false);
    }

    public Outcome<Done> Raise(WallAlert alert)
    {
        (Alert, Version) = (alert, Version + 1);
        return Done.It;
    }

    public Outcome<Done> Calm()
    {
        CalmedAlertId = Alert?.AlertId ?? CalmedAlertId;
        (Alert, Version) = (null, Version + 1);
        return Done.It;
    }

    /// <summary>Shows the alert that waits, or takes one off that waits no more. Words that somebody typed stay.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Follow(WallAlert? waiting, DateTimeOffset now)
    {
        if (Alert is { AlertId: null } typed && typed.StandsAt(now)) return false;
        if (waiting is not null && waiting.AlertId <= CalmedAlertId) waiting = null;
        if (Alert?.AlertId == waiting?.AlertId && (Alert is null) == (waiting is null) && Alert?.StandsAt(now) != false) return false;
        (Alert, Version) = (waiting, Version + 1);
        return true;
    }

    /// <summary>A crisis takes the wall once: pins the scene of this name, the program's own where there is none. Somebody may turn it on by hand afterwards.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool EnterCrisis(long crisisId, string scene, DateTimeOffset now)
    {
        if (CrisisHold?.CrisisId == crisisId) return false;
        var at = Scenes.ToList().FindIndex(one => one.Name == scene);
        if (at < 0 && (Scenes.Count >= MostScenes || scene != FirstScenes.CrisisName)) return false;
        var (held, isPinned) = CrisisHold is { } before ? (before.Held, before.IsPinned) : (Held, IsPinned);
        if (at < 0) (at, Scenes, Layout) = (Scenes.Count, [.. Scenes, FirstScenes.Crisis(Grid)], Layout + 1);
        CrisisHold = new CrisisHold(crisisId, held, isPinned, at);
        (Held, IsPinned, Version) = (at, true, Version + 1);
        return true;
    }

    /// <summary>Goes back to how it turned before, unless somebody chose otherwise by hand.</summary>
    public bool LeaveCrisis(DateTimeOffset now)
    {
        if (CrisisHold is not { } before) return false;
        if (IsPinned && Held == before.Scene)
        {
            if (before.Held is null) TurnsFrom = Turning.Since(before.Scene, TurnSeconds, now);
            (Held, IsPinned) = (before.Held, before.IsPinned);
        }
        (CrisisHold, Version) = (null, Version + 1);
        return true;
    }

    private Outcome<Done> Turned(int? held, bool isPinned)
    {
        (Held, IsPinned, Version) = (held, isPinned, Version + 1);
        return Done.It;
    }

    private Outcome<Done> Drawn()
    {
        (Layout, Version) = (Layout + 1, Version + 1);
        return Done.It;
    }
}

/// <summary>What the people in the room decide about their wall, apart from its scenes.</summary>
public sealed record WallFrame(string Name, int Rows, int Columns, int TurnSeconds, WallTheme Theme, WallScope Scope, IReadOnlyList<string> Networks);

/// <summary>What a crisis found on the wall.</summary>
/// <param name="Scene">The scene it pinned.</param>
public sealed record CrisisHold(long CrisisId, int? Held, bool IsPinned, int Scene);
