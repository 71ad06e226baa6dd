using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Domain.Tickets;

/// <summary>The public number of a report: <c>KM-2026-00123-7</c> — prefix, year, five or more digits, check digit (Damm's algorithm, 2004).</summary>
public static partial class TicketNumber
{
    // The quasigroup of order 10 from H. M. Damm's thesis: finds every single wrong digit and every swap of neighbours.
    private static readonly int[,] Damm =
    {
        { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 }, { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 }, { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 },
        { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 }, { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 }, { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 },
        { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 }, { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
    };

    public static string Make(string prefix, int year, int serial)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{year:0000}{serial:00000}");
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{digits[..4]}-{digits[4..]}-{CheckDigit(digits)}");
    }

    /// <summary>Reads what a person typed (spaces, lower case, missing dashes); null when it cannot be a number of ours.</summary>
    public static string? Read(string? typed)
    {
        var match = Form().Match((typed ?? "").Trim().ToUpperInvariant());
        if (!match.Success || CheckDigit(match.Groups[2].Value + match.Groups[3].Value) != match.Groups[4].Value[0] - '0')
            return null;
        return string.Join('-', match.Groups.Values.Skip(1).Select(group => group.Value));
    }

    private static int CheckDigit(string digits) => digits.Aggregate(0, (interim, digit) => Damm[interim, digit - '0']);

    [GeneratedRegex(@"^([A-Z]{1,6})[-\s]*(\d{4})[-\s]*(\d{5,9})[-\s]*(\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
