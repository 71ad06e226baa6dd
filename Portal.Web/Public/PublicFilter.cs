using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Portal.Web.Public;

/// <summary>Which published reports: the same words in the address of the list, the map, the feed and the open data.</summary>
public sealed record PublicFilter
{
    /// <summary>Words in any form, or a number of ours.</summary>
    public string? Search { get; init; }

    /// <summary>A kabupaten or kota, a kecamatan or a desa.</summary>
    public string? AreaCode { get; init; }
    public string? CategorySlug { get; init; }
    public PublicState? State { get; init; }

    /// <summary>Local days of receipt, both included.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? Through { get; init; }

    public bool IsEmpty => this == new PublicFilter();

    /// <summary>What stands behind "Saringan": everything but the search words.</summary>
    public int Count => new object?[] { AreaCode, CategorySlug, State, From, Through }.Count(one => one is not null);

    /// <summary>Unknown words are no filter: an old link still shows something.</summary>
    public static PublicFilter Read(IQueryCollection query) => new()
    {
        Search = Word(query, "cari", 200), AreaCode = Word(query, "kecamatan", 13), CategorySlug = Word(query, "kategori", 64),
        State = PublicStates.Read(query["keadaan"]), From = Day(query["dari"]), Through = Day(query["sampai"]),
    };

    /// <summary>Sorted, so that one filter has one address.</summary>
    public string Query(params (string Name, string? Value)[] more)
    {
        var query = new QueryBuilder();
        (string Name, string? Value)[] own =
            [("cari", Search), ("dari", Text(From)), ("kategori", CategorySlug), ("keadaan", State?.Slug()), ("kecamatan", AreaCode), ("sampai", Text(Through))];
        foreach (var (name, value) in own.Concat(more))
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }
        return query.ToString();
    }

    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Word(IQueryCollection query, string name, int longest) =>
        query[name].ToString().Trim() is { Length: > 0 } word ? word[..Math.Min(word.Length, longest)] : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
