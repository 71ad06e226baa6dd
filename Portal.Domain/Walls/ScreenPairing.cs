namespace Portal.Domain.Walls;

/// <summary>A screen that shows six digits and waits for somebody to say where it hangs. Code and secret are kept as keyed hashes.</summary>
public sealed class ScreenPairing
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public Guid Id { get; init; }
    public required string CodeHash { get; init; }

    /// <summary>Of what only that browser holds: who reads the code over a shoulder does not get the token.</summary>
    public required string SecretHash { get; init; }
    public DateTimeOffset UntilAt { get; init; }
    public int? WallId { get; private set; }
    public int? Screen { get; private set; }
    public Guid? PairedBy { get; private set; }

    public static ScreenPairing Ask(string codeHash, string secretHash, DateTimeOffset now) =>
        new() { Id = Guid.NewGuid(), CodeHash = codeHash, SecretHash = secretHash, UntilAt = now + Patience };

    public bool IsOpen(DateTimeOffset now) => WallId is null && now < UntilAt;

    public Outcome<Done> Hang(Wall wall, int screen, Guid by, DateTimeOffset now)
    {
        if (!IsOpen(now)) return WallRefusals.WrongCode;
        if (screen < 1 || screen > wall.Grid.Screens) return WallRefusals.NoSuchScreen;
        (WallId, Screen, PairedBy) = (wall.Id, screen, by);
        return Done.It;
    }

    /// <summary>The paired screen takes its token, once; null while nobody has entered the code, or too late.</summary>
    public ScreenDevice? Claim(string tokenHash, DateTimeOffset now) => WallId is { } wall && Screen is { } screen && PairedBy is { } by && now < UntilAt
        ? new ScreenDevice { WallId = wall, Screen = screen, TokenHash = tokenHash, PairedAt = now, PairedBy = by, SeenAt = now }
        : null;
}

/// <summary>A paired screen: it may read its wall and nothing else, until somebody takes that back or it was not seen for long.</summary>
public sealed class ScreenDevice
{
    public static readonly TimeSpan Lapses = TimeSpan.FromDays(90);

    public int Id { get; private set; }
    public int WallId { get; init; }
    public int Screen { get; init; }
    public required string TokenHash { get; init; }
    public DateTimeOffset PairedAt { get; init; }
    public Guid PairedBy { get; init; }
    public DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public bool MayRead(DateTimeOffset now) => RevokedAt is null && now < SeenAt + Lapses;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
