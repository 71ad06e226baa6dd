namespace Portal.Web.OnSite;

/// <summary>Where an officer put one ticket in their own list. What has no place yet comes behind, the most urgent first.</summary>
public sealed class ListPlace
{
    public Guid AccountId { get; init; }
    public long TicketId { get; init; }
    public int Place { get; set; }
}
