using Portal.Domain.Templates;
using Portal.Domain.Tickets;
using Portal.Web.Tickets;

namespace Portal.Web.Bulk;

/// <summary>What an officer does with what is marked.</summary>
public enum BulkAct { Assign, State, Reply, Note, Category, Merge, Macro }

/// <summary>The states that are reached with a press; the others need words or proof of their own ticket.</summary>
public enum BulkMove { Take, Close, Archive }

/// <summary>What the dialog holds while it is being filled in.</summary>
public sealed class BulkForm
{
    public BulkAct Act { get; init; }
    public Guid? Assignee { get; set; }
    public BulkMove Move { get; set; }
    public string Closing { get; set; } = ClosingChoice.Of(ClosingReason.SolvedOtherwise);
    public ArchiveReason Archiving { get; set; } = ArchiveReason.Unclear;
    public string Words { get; set; } = "";
    public string Note { get; set; } = "";
    public int? CategoryId { get; set; }
    public string Into { get; set; } = "";
    public Macro? Macro { get; init; }

    public IReadOnlyList<BulkStep> Steps => Act switch
    {
        BulkAct.Assign => [new AssignStep(Assignee)],
        BulkAct.State => [Move switch
        {
            BulkMove.Take => new TakeStep(),
            BulkMove.Close => Close(),
            BulkMove.Archive => new ArchiveStep(Archiving, Note),
        }],
        BulkAct.Reply => [new ReplyStep(Words)],
        BulkAct.Note => [new NoteStep(Note)],
        BulkAct.Category => [new CategoryStep(CategoryId ?? 0)],
        BulkAct.Merge => [new MergeStep(Into)],
        BulkAct.Macro => MacroSteps.Of(Macro!, Words, Note),
    };

    private CloseStep Close()
    {
        var (reason, phrase) = ClosingChoice.Read(Closing);
        return new CloseStep(reason, Note, phrase);
    }

    public string Title => Act switch
    {
        BulkAct.Assign => "Tugaskan",
        BulkAct.State => "Ubah keadaan",
        BulkAct.Reply => "Balas dengan templat",
        BulkAct.Note => "Catatan internal",
        BulkAct.Category => "Ganti kategori",
        BulkAct.Merge => "Gabung ke laporan induk",
        BulkAct.Macro => $"Makro “{Macro!.Name}”",
    };

    public string Verb => Act switch
    {
        BulkAct.Assign => "Tugaskan",
        BulkAct.State => Move switch { BulkMove.Take => "Ambil", BulkMove.Close => "Tutup", BulkMove.Archive => "Arsipkan" },
        BulkAct.Reply => "Balas",
        BulkAct.Note => "Catat pada",
        BulkAct.Category => "Ganti kategori",
        BulkAct.Merge => "Gabung",
        BulkAct.Macro => "Jalankan pada",
    };
}

/// <summary>A macro as the steps it is made of; its words as the officer left them.</summary>
internal static class MacroSteps
{
    public static IReadOnlyList<BulkStep> Of(Macro macro, string reply, string note)
    {
        var steps = new List<BulkStep>();
        if (macro.Move == MacroMove.Take) steps.Add(new TakeStep());
        if (macro.Assignment == MacroAssignment.Presser) steps.Add(new AssignStep(null));
        if (note.Trim().Length > 0) steps.Add(new NoteStep(note));
        if (reply.Trim().Length > 0 || macro.Move == MacroMove.Ask) steps.Add(new ReplyStep(reply, macro.Move == MacroMove.Ask));
        return steps;
    }
}
