namespace Portal.Domain.Notices;

/// <summary>An Indonesian mobile number in its one written form, <c>+62812…</c>, however a person types it.</summary>
public static class PhoneNumber
{
    private const int Least = 9, Most = 12;

    /// <summary>Null where it is no mobile number.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 30 || typed.Any(letter => !char.IsAsciiDigit(letter) && !" +-().".Contains(letter, StringComparison.Ordinal))) return null;
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var own = digits.StartsWith("62", StringComparison.Ordinal) ? digits[2..] : digits.StartsWith('0') ? digits[1..] : null;
        return own is ['8', ..] && own.Length is >= Least and <= Most ? "+62" + own : null;
    }
}
