using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports.Intake;

/// <summary>One line of a batch as its officer reads it.</summary>
/// <param name="Code">Only of what this batch filed, only to who filed it, and only until they say the result is saved.</param>
public sealed record BatchLine(IntakeRow Row, string? Code);

/// <summary>A file that was confirmed: nothing of it is lost when the window closes, and it goes on where it stopped.</summary>
public sealed record BatchView(IReadOnlyList<BatchLine> Lines)
{
    public int Waiting => Lines.Count(one => one.Row.Waits);
    public int Filed => Lines.Count(one => one.Row.IsFiled);
}

/// <summary>Confirms a file: from here on every line has one result.</summary>
public sealed record BeginBatch(string Csv) : IOperation<BatchView>
{
    public static Permission Needs => Permission.TakeReports;
}

internal sealed class BeginBatchHandler(Store store, IntakeShelf shelf, IntakeJudge judge) : IHandle<BeginBatch, BatchView>
{
    public async Task<Outcome<BatchView>> Handle(BeginBatch operation, Actor actor, CancellationToken stop)
    {
        var read = IntakeCsv.Read(operation.Csv);
        if (!read.Succeeded) return read.Refusal;
        return await store.Write<BatchView>(async db =>
        {
            if (await shelf.Find(db, IntakeShelf.Batch, actor, stop) is not null) return IntakeRefusals.FinishFirst;
            var rows = await judge.Judge(db, read.Value, actor, stop);
            if (!rows.Any(row => row.Waits)) return IntakeRefusals.NothingFine;
            await shelf.Put(db, IntakeShelf.Batch, actor, rows, isReceipt: false, stop);
            return new BatchView([.. rows.Select(row => new BatchLine(row, null))]);
        }, stop, isQuiet: true);
    }
}

/// <summary>The officer's confirmed file; none is a missing one.</summary>
public sealed record OpenBatch : IOperation<BatchView>
{
    public static Permission Needs => Permission.TakeReports;
}

internal sealed class OpenBatchHandler(Store store, Vault vault, IntakeShelf shelf) : IHandle<OpenBatch, BatchView>
{
    public Task<Outcome<BatchView>> Handle(OpenBatch operation, Actor actor, CancellationToken stop) => store.Read<Outcome<BatchView>>(async db =>
        await shelf.Find(db, IntakeShelf.Batch, actor, stop) is not { } draft ? Refusal.NotFound
            : new BatchView([.. shelf.Open<List<IntakeRow>>(draft).Select(row => new BatchLine(row, row.IsFiled ? vault.CodeOf(row.Form!.SubmissionId) : null))]), stop);
}

/// <summary>Files the next lines of the confirmed file, each in a transaction of its own: one that is refused stops no other.</summary>
public sealed record FileNextRows : IOperation<BatchView>
{
    public const int AtOnce = 20;

    public static Permission Needs => Permission.TakeReports;
}

internal sealed class FileNextRowsHandler(Store store, Vault vault, IntakeShelf shelf, IntakePen pen) : IHandle<FileNextRows, BatchView>
{
    public async Task<Outcome<BatchView>> Handle(FileNextRows operation, Actor actor, CancellationToken stop)
    {
        if (await store.Read(db => shelf.Find(db, IntakeShelf.Batch, actor, stop), stop) is not { } draft) return Refusal.NotFound;
        var rows = shelf.Open<List<IntakeRow>>(draft);
        foreach (var place in Enumerable.Range(0, rows.Count).Where(place => rows[place].Waits).Take(FileNextRows.AtOnce).ToList()) rows[place] = await File(rows[place], actor, stop);
        var kept = await store.Write<Done>(async db =>
        {
            await shelf.Put(db, IntakeShelf.Batch, actor, rows, isReceipt: !rows.Exists(row => row.Waits), stop);
            return Done.It;
        }, stop, isQuiet: true);
        return kept.Succeeded ? new BatchView(rows.ConvertAll(row => new BatchLine(row, row.IsFiled ? vault.CodeOf(row.Form!.SubmissionId) : null))) : kept.Refusal;
    }

    private async Task<IntakeRow> File(IntakeRow row, Actor actor, CancellationToken stop)
    {
        var filed = await pen.File(row.Form!, actor, stop);
        // A busy database refuses no line: it is tried again with the next press.
        if (!filed.Succeeded) return filed.Refusal == Refusal.Busy ? row : row with { Verdict = IntakeVerdict.Wrong, Form = null, Words = string.Join(' ', filed.Refusals.Select(one => one.Sentence)) };
        var number = filed.Value.Number;
        // Somebody else's upload of the same line came first: its code is not ours to show.
        var isOurs = await store.Read(db => db.IntakeNotes.AnyAsync(one => one.TicketId == filed.Value.TicketId && one.TakenBy == actor.AccountId, stop), stop);
        return isOurs ? row with { Number = number, IsFiled = true } : row with { Verdict = IntakeVerdict.Known, Form = null, Number = number, Words = "Baru saja dicatat petugas lain." };
    }
}

/// <summary>The result is saved; its codes are never shown again.</summary>
public sealed record DropBatch : IOperation<Done>
{
    public static Permission Needs => Permission.TakeReports;
}

internal sealed class DropBatchHandler(Store store, IntakeShelf shelf) : IHandle<DropBatch, Done>
{
    public Task<Outcome<Done>> Handle(DropBatch operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        await shelf.Drop(db, IntakeShelf.Batch, actor, stop);
        return Done.It;
    }, stop, isQuiet: true);
}
