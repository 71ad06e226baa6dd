using System.Security.Cryptography;
using System.Text;

namespace Portal.Web.Admin;

/// <summary>The code that proves, once, that whoever opens the set-up page can also read the program's log. Made anew at every start without accounts.</summary>
internal sealed class FirstAdminCode
{
    private const int MostWrong = 10;
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private readonly Lock gate = new();
    private string? code;
    private int wrong;

    public string Make() => code = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>After ten wrong ones nothing matches any more, until the program starts again.</summary>
    public bool Matches(string typed)
    {
        lock (gate)
        {
            if (code is null || wrong >= MostWrong) return false;
            var isRight = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed.Trim().ToUpperInvariant()), Encoding.UTF8.GetBytes(code));
            if (!isRight) wrong++;
            return isRight;
        }
    }
}
