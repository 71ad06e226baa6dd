namespace Portal.Domain.Reports;

/// <summary>What the public may read of a report: written by the Admin Instansi, masked, apart from the report itself.</summary>
public sealed class Publication
{
    public long TicketId { get; init; }
    public required string Title { get; set; }
    public required string Text { get; set; }

    /// <summary>Stems of title and text with a space on either side, for search.</summary>
    public required string Stems { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The photos that were proposed with these words for the second key; ids with a space between.</summary>
    public string ProposedPhotos { get; set; } = "";
}
