using FluentValidation;
using Portal.Domain;
using Portal.Domain.Templates;

namespace Portal.Web.Templates;

/// <summary>Every "no" of templates, macros, closing reasons and emergency words.</summary>
internal static class TemplateRefusals
{
    public static readonly Refusal
        UnknownAgency = new("template.unknown-agency", "OPD ini tidak ada atau tidak aktif.", "agency"),
        EmptyMacro = new("macro.empty", "Makro ini belum melakukan apa-apa. Pilih keadaan, penugasan, balasan, atau catatan.", "move"),
        QuestionMissing = new("macro.question-missing", "Tulis pertanyaannya: bertanya tanpa pertanyaan menghentikan jam tanpa alasan.", "reply"),
        NoWords = new("emergency.no-words", "Isi paling sedikit satu kata. Tanpa kata darurat, warga yang butuh pertolongan tidak melihat nomor telepon.", "words"),
        RulingReason = new("closing.ruling", "Alasan putusan ditulis Admin Instansi lewat putusan, bukan lewat daftar ini.", "reason");

    /// <summary>A blank nobody fills would reach the citizen in braces.</summary>
    public static IRuleBuilderOptions<T, string> KnownBlanks<T>(this IRuleBuilder<T, string> rule) => rule.Must(text => Blanks.Unknown(text).Count == 0)
        .WithMessage((_, text) => $"Isian ini tidak dikenal: {string.Join(", ", Blanks.Unknown(text).Select(blank => $"{{{blank}}}"))}.");
}
