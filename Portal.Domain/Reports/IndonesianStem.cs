namespace Portal.Domain.Reports;

/// <summary>
/// A light Indonesian stemmer without a dictionary. The order of the affixes is that of Nazief and Adriani (1996): particle, possessive,
/// then prefix and suffix together; the measure — two syllables must remain — is Tala's (2003). Texts and questions pass through the same
/// rules, so a wrong stem does no harm as long as it is wrong alike; the short word lists only mend forms that would part company.
/// </summary>
internal static class IndonesianStem
{
    private enum Front { None, Verb, Noun, Nest }

    /// <summary>Roots that look like something longer.</summary>
    private static readonly HashSet<string> Roots = Set("""
        terminal terima periksa perintah perempuan percaya persen pelihara kelola kecamatan kelurahan keluarga jembatan selokan lapangan halaman
        sekolah bangunan saluran teliti mandiri derajat direktur digital disabilitas bendungan trotoar penyakit bersih perlu makan
        """);

    /// <summary>Roots whose first letter a nasal prefix swallowed, or that only look as if it had.</summary>
    private static readonly HashSet<string> AfterNasal = Set("""
        kirim kotor keluh kering kurang kosong kubur kikis karat keruk kontrol kenal kumpul kuras kejar kecewa kendali kembang kembali kelola
        kunjung kupas kuat kerja kunci korban kecil kurang
        mati masuk mohon minta milik main macet mulai muat muda mudah musnah nilai naik nikah nyala nyata nyaman
        """);

    private static readonly HashSet<string> OneSyllable = Set("cat bor las cek tes pel lap rem pos sah");

    /// <summary>Where <c>per-</c> stands before a vowel; elsewhere the r belongs to the root (pe-rumah-an).</summary>
    private static readonly HashSet<string> VowelRoots = Set("ubah atur alat air ingat izin orang ekonomi usaha empat");

    public static string Of(string word)
    {
        if (word.Any(char.IsDigit)) return word;
        var plain = Drop(Drop(word, "lah", "kah", "pun"), "nya", "ku", "mu");
        if (RootOf(plain) is { } root) return root;
        var (rest, front, nasal) = WithoutFront(plain);
        var bare = Roots.Contains(rest) ? rest : WithoutEnd(rest, front);
        if (nasal is { } first) bare = Mended(bare, first);
        return front == Front.None || Roots.Contains(bare) ? bare : WithoutSecondFront(bare);
    }

    // "bersihkan" must not lose "ber".
    private static string? RootOf(string word) => new[] { "", "kan", "an", "i" }
        .Where(end => word.EndsWith(end, StringComparison.Ordinal)).Select(end => word[..^end.Length]).FirstOrDefault(Roots.Contains);

    private static (string Word, Front Front, char? Nasal) WithoutFront(string word)
    {
        foreach (var (prefix, front) in new[] { ("me", Front.Verb), ("pe", Front.Noun) })
            if (Nasal(word, prefix) is { } found) return (found.Word, front, found.First);
        if (Cut(word, "di") is { } passive) return (passive, Front.Verb, null);
        if (Cut(word, "ter") is { } happened) return (happened, Front.Verb, null);
        if (word.StartsWith("ke", StringComparison.Ordinal) && word.EndsWith("an", StringComparison.Ordinal) && Syllables(word[2..^2]) >= 2) return (word[2..], Front.Nest, null);
        var second = WithoutSecondFront(word);
        return second == word ? (word, Front.None, null) : (second, Front.Noun, null);
    }

    /// <summary>me-/pe- with its nasal: mem-, men-, meng-, meny-, or bare before l, m, n, r, w, y.</summary>
    private static (string Word, char? First)? Nasal(string word, string prefix)
    {
        if (Cut(word, prefix) is not { } rest || rest.Length < 3) return null;
        if (rest.StartsWith("ng", StringComparison.Ordinal)) return Kept(rest[2..]) is { } open ? (open, IsVowel(open[0]) ? 'k' : null) : null;
        if (rest.StartsWith("ny", StringComparison.Ordinal) && IsVowel(rest[2])) return Kept("s" + rest[2..]) is { } hiss ? (hiss, 's') : null;
        if (rest[0] == 'm' && IsVowel(rest[1])) return ("p" + rest[1..], 'p');
        if (rest[0] == 'n' && IsVowel(rest[1])) return ("t" + rest[1..], 't');
        if (rest[0] is 'm' or 'n') return Kept(rest[1..]) is { } hard ? (hard, null) : null;
        return prefix == "me" && "lrwy".Contains(rest[0], StringComparison.Ordinal) ? (rest, null) : null;
    }

    private static string WithoutSecondFront(string word)
    {
        if (word is "belajar" or "pelajar" or "pelajaran") return "ajar";
        if (Cut(word, "ber") is { } having) return having;
        if (Cut(word, "per") is { } made) return IsVowel(made[0]) && !VowelRoots.Contains(Drop(made, "an")) ? "r" + made : made;
        if (word.StartsWith("bekerja", StringComparison.Ordinal)) return word[2..];
        return Cut(word, "pe") is { } doer && "lrwyk".Contains(doer[0], StringComparison.Ordinal) ? doer : word;
    }

    // "pasokan" is pasok-an, but "dilakukan" is di-laku-kan: after a vowel only a verb's beginning tells.
    private static string WithoutEnd(string word, Front front)
    {
        var vowelBefore = word.Length > 4 && IsVowel(word[^4]);
        if (front != Front.Nest && (front == Front.Verb || !vowelBefore) && Drop(word, "kan") is var verb && verb != word) return verb;
        if (Drop(word, "an") is var noun && noun != word) return noun;
        return front is Front.Verb or Front.Noun && !word.EndsWith("si", StringComparison.Ordinal) ? Drop(word, "i") : word;
    }

    private static string Mended(string bare, char swallowed)
    {
        var tail = swallowed == 'k' ? bare : bare[1..];
        if (swallowed == 'k' && bare[0] == 'e' && OneSyllable.Contains(bare[1..])) return bare[1..];
        foreach (var first in swallowed switch { 'k' => "k", 'p' => "m", 't' => "n", _ => "" })
            if (AfterNasal.Contains(first + tail)) return first + tail;
        return swallowed == 's' && AfterNasal.Contains("ny" + tail) ? "ny" + tail : bare;
    }

    private static string Drop(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (!Roots.Contains(word) && word.EndsWith(ending, StringComparison.Ordinal) && Kept(word[..^ending.Length]) is { } rest) return rest;
        return word;
    }

    private static string? Cut(string word, string prefix) => word.StartsWith(prefix, StringComparison.Ordinal) ? Kept(word[prefix.Length..]) : null;

    private static string? Kept(string rest) => Syllables(rest) >= 2 ? rest : null;

    private static int Syllables(string word) => word.Count(IsVowel);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static HashSet<string> Set(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
