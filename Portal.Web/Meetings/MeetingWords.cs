using Portal.Domain.Meetings;
using Portal.Web.Ui;

namespace Portal.Web.Meetings;

internal static class MeetingWords
{
    public static (string Text, string Icon, Tone Tone) Face(this MeetingState state) => state switch
    {
        MeetingState.Planned => ("Direncanakan", "cal", Tone.Langit),
        MeetingState.Open => ("Berlangsung", "video", Tone.Daun),
        MeetingState.Ended => ("Selesai", "done", Tone.Netral),
        MeetingState.Cancelled => ("Dibatalkan", "x", Tone.Netral),
    };

    public static string Text(this MeetingKind kind) => kind switch
    {
        MeetingKind.BuiltIn => "Ruang portal, sampai 6 orang",
        MeetingKind.Jitsi => "Server rapat besar (Jitsi)",
    };

    public static string Text(this AgendaFigure figure) => figure switch
    {
        AgendaFigure.Open => "Terbuka",
        AgendaFigure.Late => "Lewat tenggat",
        AgendaFigure.Soon => "Mendekati tenggat",
        AgendaFigure.Promises => "Janji belum ditepati",
        AgendaFigure.Rejected => "Ditolak pelapor",
    };

    public static string Text(this MeetingStepKind kind) => kind switch
    {
        MeetingStepKind.Planned => "Rapat direncanakan",
        MeetingStepKind.Changed => "Rencana diubah",
        MeetingStepKind.Invited => "Diundang",
        MeetingStepKind.LinkRenewed => "Tautan baru",
        MeetingStepKind.LinkRevoked => "Tautan dicabut",
        MeetingStepKind.Opened => "Ruang dibuka",
        MeetingStepKind.Ended => "Rapat diakhiri",
        MeetingStepKind.EndedByItself => "Diakhiri jam portal, karena ruang tertinggal terbuka",
        MeetingStepKind.Cancelled => "Rapat dibatalkan",
        MeetingStepKind.Directed => "Menjadi arahan",
    };

    public static string Icon(this AgendaKind kind) => kind switch
    {
        AgendaKind.Words => "chat",
        AgendaKind.Ticket => "inbox",
        AgendaKind.Figure => "chart",
    };
}
