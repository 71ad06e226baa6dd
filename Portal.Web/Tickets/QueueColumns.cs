namespace Portal.Web.Tickets;

/// <summary>The columns beside number and title, which always stand.</summary>
[Flags]
public enum QueueColumns
{
    None = 0,
    State = 1,
    Due = 2,
    Officer = 4,
    Category = 8,
    Kind = 16,
    Class = 32,
    Channel = 64,
    Support = 128,
    Usual = State | Due | Officer,
}

/// <param name="Css">The class of the column's cells; those of <c>q-more</c> go away on a narrow screen.</param>
internal sealed record QueueColumnFace(QueueColumns Column, string Slug, string Text, string Css);

internal static class QueueColumnFaces
{
    public static readonly IReadOnlyList<QueueColumnFace> All =
    [
        new(QueueColumns.State, "keadaan", "Keadaan", "q-state"), new(QueueColumns.Due, "tenggat", "Tenggat", "q-due"), new(QueueColumns.Officer, "petugas", "Petugas", "q-who"),
        new(QueueColumns.Category, "kategori", "Kategori", "q-more"), new(QueueColumns.Kind, "jenis", "Jenis", "q-more"), new(QueueColumns.Class, "golongan", "Golongan waktu", "q-more"),
        new(QueueColumns.Channel, "saluran", "Saluran", "q-more"), new(QueueColumns.Support, "dukungan", "Dukungan", "q-more"),
    ];

    public static QueueColumns Read(string? slugs) =>
        slugs is null ? QueueColumns.Usual : slugs.Split('.').Aggregate(QueueColumns.None, (sum, slug) => sum | (All.FirstOrDefault(one => one.Slug == slug)?.Column ?? QueueColumns.None));

    /// <summary>Null for the usual ones, so that an ordinary address stays short.</summary>
    public static string? Write(QueueColumns columns) =>
        columns == QueueColumns.Usual ? null : columns == QueueColumns.None ? "tanpa" : string.Join('.', All.Where(one => columns.HasFlag(one.Column)).Select(one => one.Slug));
}
