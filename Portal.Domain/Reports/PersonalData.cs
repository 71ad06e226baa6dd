using System.Text;

namespace Portal.Domain.Reports;

public enum PersonalDataKind { Nik, Phone, Email, Plate, Name }

/// <summary>Where in a text something personal stands.</summary>
public readonly record struct PersonalDataSpan(int Start, int Length, PersonalDataKind Kind)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds what would expose a person in words meant for the public, and covers it. A net, not a proof: an officer reads the words before they appear.
/// </summary>
public static class PersonalData
{
    /// <summary>In order, never overlapping.</summary>
    public static IReadOnlyList<PersonalDataSpan> Find(string text)
    {
        var found = PersonalNumbers.In(text).Concat(PersonalNames.In(text)).OrderBy(span => span.Start).ThenByDescending(span => span.Length);
        var spans = new List<PersonalDataSpan>();
        foreach (var span in found)
        {
            if (spans.Count == 0 || span.Start >= spans[^1].End) spans.Add(span);
        }
        return spans;
    }

    /// <summary>The same words with each finding replaced: "[NIK]", "[nomor telepon]", "[email]", "[plat nomor]", "[nama]".</summary>
    public static string Mask(string text)
    {
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var span in Find(text))
        {
            masked.Append(text, from, span.Start - from).Append(Cover(span.Kind));
            from = span.End;
        }
        return masked.Append(text, from, text.Length - from).ToString();
    }

    public static string Cover(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Nik => "[NIK]",
        PersonalDataKind.Phone => "[nomor telepon]",
        PersonalDataKind.Email => "[email]",
        PersonalDataKind.Plate => "[plat nomor]",
        PersonalDataKind.Name => "[nama]",
    };
}
