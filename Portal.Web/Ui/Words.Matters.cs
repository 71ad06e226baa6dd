using Portal.Domain.Inquiries;
using Portal.Domain.Inspections;
using Portal.Domain.Tickets;

namespace Portal.Web.Ui;

/// <summary>The words of inspections, of requests for public information, and of the yearly plan.</summary>
internal static partial class Words
{
    public static string For(InspectionStage stage) => stage switch
    {
        InspectionStage.Review => "Telaah",
        InspectionStage.Assignment => "Surat tugas",
        InspectionStage.Examination => "Pemeriksaan",
        InspectionStage.Findings => "LHP (rahasia)",
        InspectionStage.Recommendation => "Rekomendasi",
        InspectionStage.FollowUp => "Pantau tindak lanjut",
    };

    public static string For(ConductVerdict verdict) => verdict switch
    {
        ConductVerdict.Proven => "Terbukti",
        ConductVerdict.NotProven => "Tidak terbukti",
    };

    public static string For(InquiryDecision decision) => decision switch
    {
        InquiryDecision.Granted => "Diberikan seluruhnya",
        InquiryDecision.Partly => "Diberikan sebagian",
        InquiryDecision.Refused => "Ditolak",
    };

    /// <summary>UU 14/2008 Pasal 17, with its letter.</summary>
    public static string For(ExemptionGround ground) => ground switch
    {
        ExemptionGround.LawEnforcement => "Pasal 17 huruf a: dapat menghambat penegakan hukum",
        ExemptionGround.Ideas => "Pasal 17 huruf b: hak kekayaan intelektual atau persaingan usaha tidak sehat",
        ExemptionGround.Defence => "Pasal 17 huruf c: pertahanan dan keamanan negara",
        ExemptionGround.NaturalWealth => "Pasal 17 huruf d: kekayaan alam Indonesia",
        ExemptionGround.Economy => "Pasal 17 huruf e: ketahanan ekonomi nasional",
        ExemptionGround.ForeignRelations => "Pasal 17 huruf f: hubungan luar negeri",
        ExemptionGround.PrivateDeeds => "Pasal 17 huruf g: isi akta otentik pribadi atau wasiat",
        ExemptionGround.PersonalSecrets => "Pasal 17 huruf h: rahasia pribadi",
        ExemptionGround.Memoranda => "Pasal 17 huruf i: surat antarbadan publik yang dirahasiakan",
        ExemptionGround.OtherLaw => "Pasal 17 huruf j: tidak boleh diungkap menurut undang-undang lain",
    };

    public static string For(ObjectionGround ground) => ground switch
    {
        ObjectionGround.Exemption => "Permintaan ditolak dengan alasan pengecualian",
        ObjectionGround.NotPublished => "Informasi yang wajib diumumkan berkala tidak disediakan",
        ObjectionGround.NoResponse => "Permintaan tidak ditanggapi",
        ObjectionGround.NotAsAsked => "Ditanggapi tidak seperti yang diminta",
        ObjectionGround.NotFulfilled => "Permintaan tidak dipenuhi",
        ObjectionGround.Fee => "Biayanya tidak wajar",
        ObjectionGround.TooLate => "Informasi diberikan melewati waktunya",
    };

    public static string For(ObjectionVerdict verdict) => verdict switch
    {
        ObjectionVerdict.Accepted => "Keberatan diterima",
        ObjectionVerdict.Partly => "Keberatan diterima sebagian",
        ObjectionVerdict.Declined => "Keberatan ditolak",
    };

    public static string For(PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Planned => "Masuk RKPD",
        PlanOutcome.NotPlanned => "Belum masuk RKPD",
    };
}
