using System.Security.Cryptography;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Demo;

/// <summary>A few drawn scenes stand in for photos: before and after.</summary>
internal sealed class DemoPhotos
{
    private readonly Dictionary<string, StoredFile> kept;

    private DemoPhotos(Dictionary<string, StoredFile> kept) => this.kept = kept;

    public static async Task<DemoPhotos> Keep(FileStore files, CancellationToken stop)
    {
        var kept = new Dictionary<string, StoredFile>(StringComparer.Ordinal);
        foreach (var name in new[] { "jalan", "lampu", "saluran", "sampah" }.SelectMany(scene => new[] { scene + "-sebelum", scene + "-sesudah" }).Append("berita-acara"))
        {
            await using var photo = DemoData.Open($"photos.{name}.jpg");
            kept[name] = await files.Keep(photo, stop);
        }
        return new DemoPhotos(kept);
    }

    /// <summary>The reporter's photo; null where no drawing fits the category.</summary>
    public Attachment? Before(string category, long ticketId, DateTimeOffset at) =>
        SceneOf(category) is { } scene ? Row(kept[scene + "-sebelum"], AttachmentPurpose.Evidence, ticketId, null, at) : null;

    public Attachment After(Category category, long ticketId, Guid answerId, DateTimeOffset at) =>
        Row(kept[SceneOf(category.Slug) is { } scene ? scene + "-sesudah" : "berita-acara"], AttachmentPurpose.Proof, ticketId, answerId, at, ShownFor(category));

    /// <summary>The one file of a demo answer shows what its category asks for first.</summary>
    public static ProofKind ShownFor(Category category) => category.Proof.Parts().FirstOrDefault(one => one != ProofKind.PackageNumber, ProofKind.AfterPhoto);

    private static string? SceneOf(string category) => category switch { "jalan" => "jalan", "lampu-jalan" => "lampu", "saluran" => "saluran", "sampah" => "sampah", _ => null };

    private static Attachment Row(StoredFile file, AttachmentPurpose purpose, long ticketId, Guid? answerId, DateTimeOffset at, ProofKind? shows = null) => new()
    {
        Id = new Guid(RandomNumberGenerator.GetBytes(16)), TicketId = ticketId, AnswerId = answerId, Purpose = purpose, MediaType = "image/jpeg",
        Sha256 = file.Sha256, OriginalSha256 = purpose == AttachmentPurpose.Proof ? file.Sha256 : null, Size = file.Size, Shows = shows, StoredAt = at,
    };
}
