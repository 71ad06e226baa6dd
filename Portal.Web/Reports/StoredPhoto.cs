using Portal.Domain.Reports;

namespace Portal.Web.Reports;

/// <summary>Bytes that lie safely on the disk; a row may refer to them now.</summary>
/// <param name="OriginalSha256">For proofs: the untouched original, kept as evidence and never served.</param>
/// <param name="OriginalFile">Where that original lies, sealed.</param>
public sealed record StoredPhoto(string Sha256, long Size, string MediaType, string? OriginalSha256 = null, string? OriginalFile = null)
{
    /// <summary>See <see cref="PictureHash.Looks"/>.</summary>
    public byte[]? Looks { get; init; }

    /// <summary>For proofs: what the camera noted in the original.</summary>
    internal CameraNotes Notes { get; init; } = CameraNotes.None;

    /// <summary>The row for it, under a new unguessable id.</summary>
    public Attachment Attach(AttachmentPurpose purpose, DateTimeOffset now, long? ticketId = null, Guid? draftId = null, Guid? answerId = null, Guid? textId = null,
        Domain.Catalog.ProofKind? shows = null, DateTimeOffset? takenAt = null, int? metresAway = null, byte[]? onSite = null) => new()
    {
        Id = UnguessableId(), Purpose = purpose, MediaType = MediaType, Sha256 = Sha256, Size = Size, OriginalSha256 = OriginalSha256, OriginalFile = OriginalFile, Looks = Looks,
        Shows = shows, TakenAt = takenAt, MetresAway = metresAway, OnSiteSealed = onSite, StoredAt = now, TicketId = ticketId, DraftId = draftId, AnswerId = answerId, TextId = textId,
    };

    // A version 4 Guid has 122 random bits; the address of a file promises 128.
    internal static Guid UnguessableId() => new(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
}
