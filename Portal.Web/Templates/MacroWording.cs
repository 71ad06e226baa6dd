using Portal.Domain.Templates;

namespace Portal.Web.Templates;

/// <summary>What a macro does, in words.</summary>
internal static class MacroWording
{
    public static string For(MacroMove move) => move switch
    {
        MacroMove.None => "Tidak diubah",
        MacroMove.Take => "Ambil dan mulai",
        MacroMove.Ask => "Tanya pelapor, jam berhenti",
    };

    public static string For(MacroAssignment assignment) => assignment switch
    {
        MacroAssignment.None => "Tidak diubah",
        MacroAssignment.Presser => "Kepada yang menekan",
    };

    public static string Does(Macro macro) => string.Join(" · ", Parts(macro).OfType<string>());

    private static IEnumerable<string?> Parts(Macro macro)
    {
        yield return macro.Move == MacroMove.None ? null : For(macro.Move);
        yield return macro.Assignment == MacroAssignment.None ? null : "tugaskan kepada yang menekan";
        yield return macro is { Reply.Length: > 0, Move: not MacroMove.Ask } ? "balas warga" : null;
        yield return macro.Note.Length > 0 ? "catatan internal" : null;
    }
}
