namespace Portal.Web.Ui;

/// <summary>One OPD's line on the scorecard. Days are working days until the answer; null where the sample is too small to say.</summary>
public sealed record ScoreRow(string Name, long Open, long Late, decimal? Median, decimal? P90, long Sample, string? Href = null);
