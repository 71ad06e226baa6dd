namespace Portal.Domain.Meetings;

/// <summary>
/// One browser in a room, from its arrival until it leaves or is silent for long. Rows stay: they are the attendance. Its key, known to that browser
/// alone and kept as a keyed hash, is what it speaks and listens with.
/// </summary>
public sealed class MeetingSeat
{
    /// <summary>Everybody sends to everybody: beyond six, phones and village lines give in.</summary>
    public const int MostPeople = 6;

    /// <summary>Screens only receive, and are counted apart; each costs every sender one more picture.</summary>
    public const int MostScreens = 2;

    /// <summary>Unheard for so long, a seat is free again.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    public long Id { get; private set; }
    public long MeetingId { get; init; }
    public Guid? InvitationId { get; init; }

    /// <summary>The paired screen; null for people.</summary>
    public int? ScreenId { get; init; }

    /// <summary>As the guest wrote it.</summary>
    public byte[] NameSealed { get; init; } = [];
    public string Office { get; init; } = "";
    public required string KeyHash { get; init; }
    public DateTimeOffset JoinedAt { get; init; }
    public DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset? LeftAt { get; private set; }
    public bool IsMuted { get; set; }
    public bool IsUnseen { get; set; }

    public bool IsHere(DateTimeOffset now) => LeftAt is null && now < SeenAt + Silence;

    public void Leave(DateTimeOffset now) => LeftAt ??= now;
}
