using System.Globalization;
using System.Text;
using Portal.Web.Storage;

namespace Portal.Web.Audit;

/// <summary>What an anchor seals: the anchor before it, and position and hash of every event since. The key is not in the database.</summary>
internal sealed class AnchorChain(Vault vault, string previousHash)
{
    private readonly StringBuilder sealedText = new(previousHash);

    public string PreviousHash => previousHash;

    public void Add(long position, string hash) => sealedText.Append('\n').Append(position.ToString(CultureInfo.InvariantCulture)).Append(':').Append(hash);

    public string Hash() => vault.ChainHash(sealedText.ToString());
}
