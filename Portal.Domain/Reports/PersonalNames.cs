using System.Text.RegularExpressions;

namespace Portal.Domain.Reports;

/// <summary>Names after the words that announce one: "nama saya …", "a.n. …", "saya …, NIK". Names in the open are left to the officer.</summary>
internal static partial class PersonalNames
{
    private const int MostWords = 4;

    // Where a name written in small letters has ended.
    private static readonly HashSet<string> NotAName = new(StringComparer.OrdinalIgnoreCase)
    {
        "dari", "di", "ke", "warga", "umur", "usia", "tinggal", "ingin", "mau", "hendak", "mohon", "yang", "yg", "alamat", "beralamat", "nik", "no", "nomor", "hp", "wa", "telp",
        "dan", "dengan", "selaku", "sebagai", "ketua", "rt", "rw", "dusun", "desa", "kelurahan", "kecamatan", "jalan", "jl", "melaporkan", "lapor", "tolong", "adalah", "ini", "itu",
        "pekerjaan", "tidak", "sudah", "belum", "akan", "untuk", "pada", "asal", "penduduk", "perumahan", "gang", "pasar", "toko", "sekolah", "sungai", "jembatan", "pt", "cv",
        "tersebut", "saya", "kami", "kepada", "karena", "juga", "bertempat", "domisili", "email", "punya", "dinas", "pemerintah", "bupati", "camat", "masyarakat",
    };

    public static IEnumerable<PersonalDataSpan> In(string text) =>
        After(Announced(), text, smallLetters: true).Concat(After(OnBehalf(), text, smallLetters: false)).Concat(WithNik(text));

    private static IEnumerable<PersonalDataSpan> After(Regex opening, string text, bool smallLetters) =>
        opening.Matches(text).Select(match => NameAt(text, match.Index + match.Length, smallLetters)).OfType<PersonalDataSpan>();

    private static IEnumerable<PersonalDataSpan> WithNik(string text) =>
        BeforeNik().Matches(text).Select(match => match.Groups["it"]).Select(it => new PersonalDataSpan(it.Index, it.Length, PersonalDataKind.Name));

    private static PersonalDataSpan? NameAt(string text, int from, bool smallLetters)
    {
        int start = -1, end = from, words = 0;
        foreach (Match word in Word().Matches(text[from..]))
        {
            var at = from + word.Index;
            var adjoining = string.IsNullOrWhiteSpace(text[end..at]) && !text[end..at].Contains('\n');
            if (words == MostWords || !adjoining || NotAName.Contains(word.Value) || !(smallLetters || char.IsUpper(word.Value[0]))) break;
            if (start < 0) start = at;
            (end, words) = (at + word.Length, words + 1);
        }
        return start < 0 ? null : new PersonalDataSpan(start, end - start, PersonalDataKind.Name);
    }

    [GeneratedRegex(@"\b(?:nama (?:lengkap )?saya(?: adalah)?|nama (?:lengkap|pelapor)(?: saya)?|saya bernama|perkenalkan,? (?:nama )?saya|nama(?=\s*[:=]))\s*[:=,]?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Announced();

    [GeneratedRegex(@"\b(?:a\.\s?n\.?|an\.|atas nama)\s*:?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnBehalf();

    [GeneratedRegex(@"\b[Ss]aya,?\s+(?<it>\p{Lu}[\p{L}'.]*(?: \p{Lu}[\p{L}'.]*){0,3})[\s,(]+(?:dengan )?(?:NIK|nik|Nik|KTP)\b", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeNik();

    [GeneratedRegex(@"\p{L}[\p{L}'’\-]*(?:\.(?=\s*\p{Lu}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
