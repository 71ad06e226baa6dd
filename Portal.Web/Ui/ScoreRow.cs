namespace Portal.Web.Ui;

/// <summary>One OPD's line on the scorecard. Days are working days until the answer; null where the sample is too small to say.</summary>
public sealed record ScoreRow(string Name, long Open, long Late, decimal? Median, decimal? P90, long Sample, string? Href = null)
{
    /// <summary>The rows behind the two numbers of tickets.</summary>
    public string? OpenHref { get; init; }
    public string? LateHref { get; init; }
}
