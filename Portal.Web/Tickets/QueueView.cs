using Portal.Domain;
using Portal.Web.Ui;

namespace Portal.Web.Tickets;

/// <summary>The ways to look at the queue. Their names are a contract.</summary>
public enum QueueView { Mine, Unit, Unassigned, Soon, Late, Approval, Rejected, Ruling, Returned, Incoming, SecondKey, Parts, Copies, Open, All, Messages }

/// <param name="Slug">In the address.</param>
internal sealed record QueueViewFace(string Slug, string Text, string Icon, Tone Tone);

internal static class QueueViews
{
    public static QueueViewFace Face(this QueueView view) => view switch
    {
        QueueView.Mine => new("saya", "Tugas saya", "user", Tone.Netral),
        QueueView.Unit => new("unit", "Unit saya", "users", Tone.Netral),
        QueueView.Unassigned => new("bebas", "Belum ada petugas", "inbox", Tone.Langit),
        QueueView.Soon => new("dekat", "Mendekati tenggat", "clock", Tone.Kunyit),
        QueueView.Late => new("lewat", "Lewat tenggat", "alert", Tone.Cabai),
        QueueView.Approval => new("persetujuan", "Menunggu persetujuan", "stamp", Tone.Laut),
        QueueView.Rejected => new("ditolak", "Ditolak pelapor", "again", Tone.Cabai),
        QueueView.Ruling => new("putusan", "Menunggu putusan", "scale", Tone.Cabai),
        QueueView.Returned => new("dikembalikan", "Dikembalikan", "back", Tone.Kunyit),
        QueueView.Incoming => new("baru", "Masuk baru", "plus", Tone.Langit),
        QueueView.SecondKey => new("kunci", "Menunggu kunci kedua", "key", Tone.Kunyit),
        QueueView.Parts => new("bantuan", "Diminta membantu", "users", Tone.Kunyit),
        QueueView.Copies => new("tembusan", "Tembusan", "copy", Tone.Netral),
        QueueView.Messages => new("pesan", "Pesan baru", "chat", Tone.Kunyit),
        QueueView.Open => new("terbuka", "Terbuka", "work", Tone.Netral),
        QueueView.All => new("semua", "Semua", "list", Tone.Netral),
    };

    public static QueueView? Read(string? slug) => Enum.GetValues<QueueView>().Cast<QueueView?>().FirstOrDefault(view => view!.Value.Face().Slug == slug);

    /// <summary>The views of this desk, the first being where it opens.</summary>
    public static IReadOnlyList<QueueView> For(Actor actor) =>
        actor.Is(Role.InstanceAdmin)
            ? [QueueView.Incoming, QueueView.Mine, QueueView.Unit, QueueView.Unassigned, QueueView.Soon, QueueView.Late, QueueView.Approval, QueueView.SecondKey, QueueView.Ruling, QueueView.Rejected, QueueView.Returned, QueueView.Messages, QueueView.Open, QueueView.All]
        : actor.Is(Role.Leader)
            ? [QueueView.All, QueueView.Open, QueueView.Unassigned, QueueView.Soon, QueueView.Late, QueueView.Rejected, QueueView.Returned]
        : actor.May(Permission.HandleTickets)
            ? [QueueView.Mine, QueueView.Unit, QueueView.Unassigned, QueueView.Soon, QueueView.Late, QueueView.Approval, QueueView.Rejected, QueueView.Returned, QueueView.Messages, QueueView.Parts, QueueView.Copies]
        : [QueueView.Copies, QueueView.Soon, QueueView.Late, QueueView.All];
}
