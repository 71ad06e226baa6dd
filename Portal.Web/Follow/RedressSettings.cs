namespace Portal.Web.Follow;

/// <summary>Section <c>Redress</c> of the settings: who rules here, and where a citizen goes who does not agree.</summary>
public sealed class RedressSettings
{
    /// <summary>The office an Admin Instansi speaks for when the appointment names none.</summary>
    public string RulingOffice { get; set; } = "Bagian Organisasi Sekretariat Daerah";

    public string OmbudsmanPhone { get; set; } = "137";
    public string OmbudsmanWhatsApp { get; set; } = "082137373737";
    public string OmbudsmanSite { get; set; } = "ombudsman.go.id";

    /// <summary>Domestic numbers begin with 0, the link wants the country.</summary>
    public string WhatsAppLink => "https://wa.me/" + (OmbudsmanWhatsApp.StartsWith('0') ? "62" + OmbudsmanWhatsApp[1..] : OmbudsmanWhatsApp.TrimStart('+'));
}
