namespace Portal.Domain.Catalog;

/// <summary>What an answer that claims work done must carry: foto sesudah, dokumen, berita acara, nomor paket pengadaan. A category may ask for several together.</summary>
[Flags]
public enum ProofKind { None = 0, AfterPhoto = 1, Document = 2, HandoverRecord = 4, PackageNumber = 8 }

public static class ProofKinds
{
    /// <summary>One by one, in the order a form shows them.</summary>
    public static readonly IReadOnlyList<ProofKind> Each = [ProofKind.AfterPhoto, ProofKind.Document, ProofKind.HandoverRecord, ProofKind.PackageNumber];

    public static IEnumerable<ProofKind> Parts(this ProofKind asked) => Each.Where(one => asked.HasFlag(one));
}
