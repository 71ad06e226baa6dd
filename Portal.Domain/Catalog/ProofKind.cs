namespace Portal.Domain.Catalog;

/// <summary>What an answer that claims work done must carry: foto sesudah, dokumen, berita acara, nomor paket pengadaan.</summary>
public enum ProofKind { AfterPhoto, Document, HandoverRecord, PackageNumber }
