namespace Portal.Domain.Reports;

/// <summary>Where in the desa, without a map. It may be a home, so it is sealed and never public.</summary>
public sealed record Neighbourhood(string? Dusun, string? Rt, string? Rw)
{
    public const int LongestDusun = 80, LongestRtRw = 5;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Dusun) && string.IsNullOrWhiteSpace(Rt) && string.IsNullOrWhiteSpace(Rw);

    /// <summary>"Dusun Krajan, RT 03 RW 02"; empty when nothing is known.</summary>
    public override string ToString() => string.Join(", ", new[] { Dusun is { Length: > 0 } ? "Dusun " + WithoutTitle(Dusun) : null, RtRw }.Where(part => !string.IsNullOrEmpty(part)));

    private string RtRw => string.Join(' ', new[] { Rt is { Length: > 0 } ? "RT " + Rt : null, Rw is { Length: > 0 } ? "RW " + Rw : null }.OfType<string>());

    private static string WithoutTitle(string dusun) => dusun.StartsWith("dusun ", StringComparison.OrdinalIgnoreCase) ? dusun[6..].Trim() : dusun;
}
