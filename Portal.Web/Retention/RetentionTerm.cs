namespace Portal.Web.Retention;

/// <summary>What is kept for a while and then goes: who reported, what was written, pictures and voices, what people began or were sent and nobody needs any more, and who sat in a meeting.</summary>
public enum RetentionKind { Identity, Words, Photos, Letters, Leftovers, Guests }

/// <summary>How long one kind of data stays after a report has ended (or, for letters and leftovers, after they were made).</summary>
public sealed class RetentionTerm
{
    public RetentionKind Kind { get; init; }

    /// <summary>Null: it stays until somebody asks for its erasure.</summary>
    public int? Months { get; set; }

    /// <summary>Which line of the Jadwal Retensi Arsip says so.</summary>
    public string Basis { get; set; } = "";
    public DateTimeOffset ChangedAt { get; set; }
    public Guid? ChangedBy { get; set; }
}

/// <summary>One line of the ledger: what a night took away, as numbers.</summary>
public sealed class RetentionRun
{
    public int Id { get; private set; }
    public DateTimeOffset RanAt { get; init; }
    public RetentionKind Kind { get; init; }
    public int Months { get; init; }
    public DateTimeOffset Before { get; init; }
    public int Count { get; init; }
}
