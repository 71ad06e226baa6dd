using Portal.Domain.Tickets;

namespace Portal.Web.Ui;

/// <summary>A ticket's state as people read it: the word, its colour role and its own icon in the sprite.</summary>
internal sealed record StateWord(string Text, Tone Tone, string Icon);

internal static class StateWords
{
    public static StateWord For(TicketState state) => state switch
    {
        TicketState.Received => new("Diterima", Tone.Langit, "inbox"),
        TicketState.Verified => new("Terverifikasi", Tone.Langit, "verified"),
        TicketState.Referred => new("Diteruskan", Tone.Langit, "forward"),
        TicketState.InProgress => new("Sedang ditindaklanjuti", Tone.Laut, "work"),
        TicketState.Scheduled => new("Terjadwal", Tone.Kunyit, "cal"),
        TicketState.Answered => new("Menunggu konfirmasi pelapor", Tone.Kunyit, "ask"),
        TicketState.Closed => new("Selesai", Tone.Daun, "done"),
        TicketState.AwaitingReporter => new("Menunggu tanggapan pelapor", Tone.Netral, "pause"),
        TicketState.Reopened => new("Dibuka kembali", Tone.Cabai, "again"),
        TicketState.Returned => new("Dikembalikan", Tone.Kunyit, "back"),
        TicketState.Outside => new("Diteruskan ke luar", Tone.Netral, "out"),
        TicketState.Duplicate => new("Digabung", Tone.Netral, "merge"),
        TicketState.Archived => new("Diarsipkan", Tone.Netral, "archive"),
    };
}
