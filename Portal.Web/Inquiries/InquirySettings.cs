namespace Portal.Web.Inquiries;

/// <summary>Section <c>Inquiries</c> of the settings: who decides about public information here, and where a citizen goes after the objection.</summary>
public sealed class InquirySettings
{
    /// <summary>Code of the OPD that is the PPID utama.</summary>
    public string PpidAgency { get; set; } = "DISKOMINFO";

    public string Superior { get; set; } = "Sekretaris Daerah selaku atasan PPID";
    public string Commission { get; set; } = "Komisi Informasi Provinsi";
    public string CommissionSite { get; set; } = "komisiinformasi.go.id";
}
