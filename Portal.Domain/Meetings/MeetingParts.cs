namespace Portal.Domain.Meetings;

public enum AgendaKind { Words, Ticket, Figure }

/// <summary>What is talked about: a ticket, a figure as it stood when it was put there, or words.</summary>
public sealed class AgendaItem
{
    public long Id { get; private set; }
    public AgendaKind Kind { get; init; }
    public long? TicketId { get; init; }

    /// <summary>Code of the OPD a figure is of; null for all.</summary>
    public string? AgencyCode { get; init; }

    /// <summary>Sealed: "Lewat tenggat, DPUBM: 16 (22 Nov, 09.00)".</summary>
    public byte[] WordsSealed { get; init; } = [];
}

/// <summary>Somebody's way in. The link is signed over id and round and is not stored; it dies with the meeting, when it is taken back, and when its time is over.</summary>
public sealed class Invitation
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public long MeetingId { get; private set; }
    public byte[] NameSealed { get; init; } = [];
    public string Office { get; init; } = "";
    public int? AgencyId { get; init; }
    public Guid? AccountId { get; init; }

    /// <summary>Where the link was asked to be sent; null for nowhere.</summary>
    public byte[]? MailSealed { get; init; }
    public DateTimeOffset InvitedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Part of what is signed: a link of an earlier round is dead.</summary>
    public int LinkRound { get; private set; } = 1;

    internal void Renew() => (LinkRound, RevokedAt) = (LinkRound + 1, null);

    internal void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}

/// <summary>One line of the minutes: what was agreed, who does it and until when.</summary>
public sealed class MinuteItem
{
    public long Id { get; private set; }

    /// <summary>Sealed.</summary>
    public byte[] WordsSealed { get; init; } = [];
    public int? AgencyId { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateTimeOffset WrittenAt { get; init; }
    public Guid? WrittenBy { get; init; }

    /// <summary>Number of the arahan it became; null while it is none.</summary>
    public string? Direction { get; private set; }

    internal void Becomes(string number) => Direction = number;
}
