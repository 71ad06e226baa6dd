using Portal.Domain.Notices;

namespace Portal.Web.Storage;

/// <summary>A number that is counted up in a transaction: event positions, ticket serials per year, the projector's place.</summary>
public sealed class Counter
{
    public required string Name { get; init; }
    public long Value { get; set; }

    public const string EventPosition = "event-position";
    public const string FiguresPosition = "figures-position";
    public const string NoticesPosition = "notices-position";
    public const string SearchPosition = "search-position";
    public const string AdminPosition = "admin-position";
    public const string WallsChanged = "walls-changed";
    public const string AlertsChanged = "alerts-changed";
    public const string ProofsPosition = "proofs-position";
}

/// <summary>Something that happens once, whoever runs the timer and however often it is started: the key is taken in the transaction of the deed.</summary>
public sealed class Once
{
    /// <summary>What and for whom and when: <c>pagi:2026-11-23:{account}</c>.</summary>
    public required string Key { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>Who runs a timer until when; two nodes never run the same one at once.</summary>
public sealed class Lease
{
    public required string Name { get; init; }
    public string Owner { get; set; } = "";
    public DateTimeOffset UntilAt { get; set; }
}

/// <summary>A seal over all events up to a position, chained to the one before; the key lies outside the database.</summary>
public sealed class AuditAnchor
{
    public int Id { get; private set; }
    public long Position { get; init; }
    public string PreviousHash { get; init; } = "";
    public required string Hash { get; init; }
    public DateTimeOffset AnchoredAt { get; init; }
}

public sealed class DataProtectionKey
{
    public int Id { get; private set; }
    public string FriendlyName { get; init; } = "";
    public byte[] XmlSealed { get; init; } = [];
}

/// <summary>A small fact the program remembers about itself.</summary>
public sealed class Setting
{
    public required string Name { get; init; }
    public string Value { get; set; } = "";
}

/// <summary>Answers of a script-free form between its steps: encrypted, bound to a cookie, seven days.</summary>
public sealed class Draft
{
    public Guid Id { get; init; }

    /// <summary>Keyed hash of the cookie's secret.</summary>
    public required string SecretHash { get; init; }
    public byte[] AnswersSealed { get; set; } = [];
    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>A photo on its way in pieces. Its bytes so far lie in the folder of incoming files under <see cref="Id"/>; how many is the file's length.</summary>
public sealed class Upload
{
    /// <summary>128 random bits: the address of the upload.</summary>
    public Guid Id { get; init; }

    /// <summary>Keyed hash of the submission it belongs to; the same as its draft's.</summary>
    public required string OwnerHash { get; init; }
    public required byte[] FileNameSealed { get; init; }
    public required string MediaType { get; init; }
    public long Length { get; init; }
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>An officer's photo from the field: its untouched original is kept as well.</summary>
    public bool IsProof { get; init; }

    /// <summary>The cleaned photo, once all bytes are there.</summary>
    public Guid? AttachmentId { get; set; }
}

/// <summary>A message to send by mail, to a browser or to a phone, written in the same transaction as its cause.</summary>
public sealed class OutboxMail
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public NoticeChannel Channel { get; init; }

    /// <summary>Whose news it is; it leaves with a way to stop them, and is dropped when they have ended.</summary>
    public Guid? SubscriptionId { get; init; }
    public required byte[] ToSealed { get; set; }
    public required byte[] SubjectSealed { get; set; }
    public required byte[] BodySealed { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset NextTryAt { get; set; }
    public int Tries { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Given up after eight tries.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>The transport's complaint, without addresses.</summary>
    public string? LastError { get; set; }
}
