namespace Portal.Domain.Reports;

/// <summary>The secret code a reporter follows with: 80 bits as four groups of four Crockford base-32 characters. Stored only as a hash.</summary>
public static class TrackingCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;

    /// <param name="bytes">At least ten bytes; the first eighty bits are used.</param>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        Span<char> code = stackalloc char[Length + 3];
        for (int index = 0, place = 0; index < Length; index++)
        {
            if (index is 4 or 8 or 12) code[place++] = '-';
            code[place++] = Alphabet[Bits(bytes, index * 5)];
        }
        return new string(code);
    }

    /// <summary>Reads what a person typed: case, dashes and spaces do not matter, O is 0, I and L are 1. Null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var letters = (typed ?? "").Where(char.IsLetterOrDigit).Select(Canonical).ToArray();
        if (letters.Length != Length || letters.Any(letter => !Alphabet.Contains(letter, StringComparison.Ordinal)))
            return null;
        var text = new string(letters);
        return $"{text[..4]}-{text[4..8]}-{text[8..12]}-{text[12..]}";
    }

    private static char Canonical(char typed) => char.ToUpperInvariant(typed) switch { 'O' => '0', 'I' or 'L' => '1', var letter => letter };

    private static int Bits(ReadOnlySpan<byte> bytes, int start)
    {
        var value = 0;
        for (var bit = start; bit < start + 5; bit++)
            value = (value << 1) | ((bytes[bit / 8] >> (7 - bit % 8)) & 1);
        return value;
    }
}
