namespace Portal.Domain.Board;

/// <summary>A part of the region that is looked at as one (pesisir, pedalaman, perbatasan), as the admin draws it. An area may lie in several, or in none.</summary>
public sealed class Zone
{
    public int Id { get; private set; }
    public string Name { get; set; } = "";

    /// <summary>Codes of its kecamatan (in a province, of its kabupaten and kota).</summary>
    public IReadOnlyList<string> Areas { get; set; } = [];
}
