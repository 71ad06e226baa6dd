namespace Portal.Domain.Referrals;

/// <summary>A surat pengantar to a body outside this government: its number counts up within the year, and its link lets that body answer without an account.</summary>
public sealed class OutsideLetter
{
    /// <summary>How long a link works when nobody takes it back.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(60);

    public Guid Id { get; init; } = Guid.NewGuid();
    public long TicketId { get; init; }
    public int AgencyId { get; init; }
    public required string Number { get; init; }
    public DateTimeOffset WrittenAt { get; init; }
    public Guid? WrittenBy { get; init; }
    public DateTimeOffset LinkEndsAt { get; private set; }
    public DateTimeOffset? LinkRevokedAt { get; private set; }

    /// <summary>Part of what is signed: a link of an earlier round is dead.</summary>
    public int LinkRound { get; private set; }

    public void OpenLink(DateTimeOffset now) =>
        // Whole seconds: the end is part of what is signed, and databases keep fractions differently.
        (LinkRound, LinkEndsAt, LinkRevokedAt) = (LinkRound + 1, DateTimeOffset.FromUnixTimeSeconds((now + LinkLife).ToUnixTimeSeconds()), null);

    public void RevokeLink(DateTimeOffset now) => LinkRevokedAt ??= now;

    /// <summary>Why the link is not open now; null when it is.</summary>
    public Refusal? Bar(DateTimeOffset now) => LinkRevokedAt is not null ? ReferralRefusals.LinkRevoked : LinkEndsAt <= now ? ReferralRefusals.LinkEnded : null;

    /// <summary>"027/SP-KM/2026".</summary>
    public static string NumberOf(string prefix, int year, long serial) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{serial:000}/SP-{prefix}/{year}");
}

/// <summary>What the Admin Instansi made of an answer from outside: told as news, put before the reporter as the answer, or sent back.</summary>
public enum ReplyVerdict { News, Answer, SentBack }

/// <summary>What a body outside answered over its link. Nobody but the Admin Instansi reads it before it is judged.</summary>
public sealed class OutsideReply
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public Guid LetterId { get; init; }
    public long TicketId { get; init; }

    /// <summary>Name and office of who answered: sealed.</summary>
    public required byte[] SenderSealed { get; init; }
    public Guid TextId { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public ReplyVerdict? Verdict { get; private set; }
    public DateTimeOffset? JudgedAt { get; private set; }
    public Guid? JudgedBy { get; private set; }

    /// <summary>What the body outside reads when its answer came back.</summary>
    public Guid? NoteId { get; private set; }

    public void Judge(ReplyVerdict verdict, Guid? noteId, Actor actor, DateTimeOffset now) => (Verdict, NoteId, JudgedBy, JudgedAt) = (verdict, noteId, actor.AccountId, now);
}
