using System.Text.RegularExpressions;

namespace Portal.Domain.Reports;

/// <summary>NIK, telephone numbers, e-mail addresses and licence plates. Amounts, RT/RW, years and report numbers are left alone.</summary>
internal static partial class PersonalNumbers
{
    public static IEnumerable<PersonalDataSpan> In(string text) =>
        Spans(SixteenDigits().Matches(text).Where(IsNik), PersonalDataKind.Nik)
            .Concat(Spans(NikByName().Matches(text), PersonalDataKind.Nik))
            .Concat(Spans(Mobile().Matches(text), PersonalDataKind.Phone))
            .Concat(Spans(Landline().Matches(text), PersonalDataKind.Phone))
            .Concat(Spans(Email().Matches(text), PersonalDataKind.Email))
            .Concat(Spans(Plate().Matches(text), PersonalDataKind.Plate))
            .Concat(Spans(PlateByName().Matches(text), PersonalDataKind.Plate));

    private static IEnumerable<PersonalDataSpan> Spans(IEnumerable<Match> matches, PersonalDataKind kind) =>
        matches.Select(match => match.Groups["it"]).Select(it => new PersonalDataSpan(it.Index, it.Length, kind));

    // NIK (Permendagri 104/2019): province 11–96, then kabupaten and kecamatan, day (women + 40), month, year, serial.
    private static bool IsNik(Match match)
    {
        var digits = match.Value.Where(char.IsDigit).Select(digit => digit - '0').ToArray();
        int Two(int at) => digits[at] * 10 + digits[at + 1];
        var day = Two(6) > 40 ? Two(6) - 40 : Two(6);
        return Two(0) is >= 11 and <= 96 && day is >= 1 and <= 31 && Two(8) is >= 1 and <= 12;
    }

    [GeneratedRegex(@"(?<![\d.,])(?<it>\d(?:[ .\-]?\d){15})(?![\d])", RegexOptions.CultureInvariant)]
    private static partial Regex SixteenDigits();

    [GeneratedRegex(@"\b(?:nik|no\.? ?ktp|nomor ktp)\b\W{0,4}(?<it>\d(?:[ .\-]?\d){13,15})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NikByName();

    // 08…, 628…, +62 8…: nine to thirteen digits. A digit and a dash before it make it a part of something else (KM-2026-…).
    [GeneratedRegex(@"(?<!\d)(?<!\d[\-.,/])(?<it>(?:\+?62[ .\-]?|0)8[1-9](?:[ .\-]?\d){6,10})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<![\d\w])(?<it>\(0\d{2,3}\)[ \-]?\d{5,8}|0[2-7]\d{1,2}[ \-]\d{6,8}|\+62[ .\-]?[2-7]\d{1,2}[ .\-]?\d{5,8})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Landline();

    [GeneratedRegex(@"(?<it>[\p{L}\d._%+\-]+@[\p{L}\d\-]+(?:\.[\p{L}\d\-]+)+)", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // The letters are those the police issue; three or four digits, so that "Blok B 12 A" stays an address.
    [GeneratedRegex(@"(?<![\w\-])(?<it>(?:A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNPRSTW]?|E[ABD]?|[FGHLMNRSTWZ]|K[BHTU]?|P[ABGS]?)[ \-]?\d{3,4}[ \-]?[A-Z]{1,3})(?![\w])", RegexOptions.CultureInvariant)]
    private static partial Regex Plate();

    [GeneratedRegex(@"\b(?:plat(?: nomor)?|nopol|no\.? ?pol\.?|nomor polisi)\b\W{0,3}(?<it>[a-z]{1,2}[ \-]?\d{1,4}(?:[ \-]?[a-z]{1,3})?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlateByName();
}
