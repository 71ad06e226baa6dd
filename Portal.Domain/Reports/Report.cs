using Portal.Domain.Tickets;

namespace Portal.Domain.Reports;

/// <summary>What the citizen said; never edited afterwards. Words are encrypted; the code and the submission are kept only as hashes.</summary>
public sealed class Report
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public long TicketId { get; private set; }
    public required Ticket Ticket { get; init; }

    /// <summary>Keyed hash of the form's <c>SubmissionId</c>; unique, so that a repeated submit finds its first receipt.</summary>
    public required string SubmissionHash { get; init; }

    /// <summary>Keyed hash of the tracking code.</summary>
    public required string CodeHash { get; set; }

    /// <summary>A lost code was replaced; the one on the receipt is dead.</summary>
    public DateTimeOffset? CodeReplacedAt { get; set; }

    public required byte[] TitleSealed { get; set; }
    public required byte[] BodySealed { get; set; }

    /// <summary>Patokan: the way to find it.</summary>
    public byte[]? LandmarkSealed { get; set; }

    /// <summary>Dusun, RT and RW as JSON of a <see cref="Neighbourhood"/>.</summary>
    public byte[]? NeighbourhoodSealed { get; set; }

    /// <summary>What the category asked and was told, as JSON of <see cref="Catalog.ExtraAnswer"/>s.</summary>
    public byte[]? ExtraSealed { get; set; }

    /// <summary>Who wrote it down for a resident who could not: a role, never a name. Null where citizens file for themselves.</summary>
    public byte[]? HelperSealed { get; set; }

    public required string Fingerprint { get; init; }
    public string? CategoryWish { get; init; }
    public DateTimeOffset FiledAt { get; init; }
    public DateTimeOffset? ErasedAt { get; set; }

    // The ticket is required where a report is made; EF fills it from the key where it is read.
    private Report() { }

    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public Report(Ticket ticket, string submissionHash, string codeHash, byte[] title, byte[] body, string fingerprint, DateTimeOffset filedAt) =>
        (Ticket, SubmissionHash, CodeHash, TitleSealed, BodySealed, Fingerprint, FiledAt) = (ticket, submissionHash, codeHash, title, body, fingerprint, filedAt);
}

/// <summary>Who reported, if they said so: encrypted, opened only with a reason, erasable.</summary>
public sealed class ReporterIdentity
{
    public Guid ReportId { get; init; }
    public byte[]? NameSealed { get; set; }
    public byte[]? PhoneSealed { get; set; }
    public byte[]? EmailSealed { get; set; }

    /// <summary>Nothing but one bare confirmation link goes to an address before this.</summary>
    public DateTimeOffset? EmailVerifiedAt { get; set; }

    public string? EmailTokenHash { get; set; }
}
