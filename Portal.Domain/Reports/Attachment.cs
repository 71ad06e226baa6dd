using Portal.Domain.Catalog;

namespace Portal.Domain.Reports;

/// <summary>Evidence is the reporter's photo. Their voice is a purpose of its own, because a voice is a face: no page for the public ever asks for it.
/// A letter is the scan of what a citizen handed in: it names them, so it opens only for those who opened their identity.
/// Order and account came with a step of an arahan, the leader's voice and what the OPD shows for its work, and belong to no ticket.
/// A paper is one of an inspection (surat tugas, LHP): sealed also on the disk, and opened for the Inspektorat's named people alone.</summary>
public enum AttachmentPurpose { Evidence, Proof, Message, Voice, Letter, Order, Account, Paper }

/// <summary>A stored file. <see cref="Id"/> is 128 random bits and the only way to ask for it; the bytes were hashed and fsynced before this row existed.</summary>
public sealed class Attachment
{
    public Guid Id { get; init; }
    public long? TicketId { get; set; }
    public Guid? DraftId { get; set; }
    public Guid? AnswerId { get; set; }
    public Guid? TextId { get; set; }

    /// <summary>The step of an arahan that it came with.</summary>
    public long? DirectionStepId { get; set; }
    public AttachmentPurpose Purpose { get; set; }
    public required string MediaType { get; init; }

    /// <summary>The photo this one is a copy of, with parts of it covered; then that one is never released.</summary>
    public Guid? CoversId { get; set; }

    /// <summary>SHA-256 of the stored bytes, hex.</summary>
    public required string Sha256 { get; init; }

    public long Size { get; init; }

    /// <summary>For proofs: SHA-256 of the untouched original, whose metadata is evidence and is never served.</summary>
    public string? OriginalSha256 { get; init; }

    /// <summary>Where the original lies sealed, by the hash of its sealed bytes; null for those of before, which lie under their own hash.</summary>
    public string? OriginalFile { get; init; }

    /// <summary>How the picture looks (<see cref="PictureHash.Looks"/>); null for other files and where it could not be told.</summary>
    public byte[]? Looks { get; init; }

    /// <summary>For proofs: what it is meant to show; null for files of before, and for others.</summary>
    public ProofKind? Shows { get; init; }

    /// <summary>When the camera says the photo was taken; its place stays in the sealed original, only how far it lies from the ticket is kept.</summary>
    public DateTimeOffset? TakenAt { get; init; }
    public int? MetresAway { get; init; }

    /// <summary>For proofs from the field: moment and place as the officer's phone told them, sealed JSON; phones cut both out of the photos they hand to a page.</summary>
    public byte[]? OnSiteSealed { get; init; }

    public DateTimeOffset StoredAt { get; init; }

    /// <summary>Released by the Admin Instansi for public pages. Photos of sealed reporters stay hidden until then.</summary>
    public DateTimeOffset? ReleasedAt { get; set; }

    /// <summary>Released by the Admin Instansi to the OPD that works on it, and to nobody else.</summary>
    public DateTimeOffset? FieldReleasedAt { get; set; }

    /// <summary>A sealed reporter's photo may show who took it: until it is released, the field does not get it.</summary>
    public bool ReachesField => ReleasedAt is not null || FieldReleasedAt is not null;
}
