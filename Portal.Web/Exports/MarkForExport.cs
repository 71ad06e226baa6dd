using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Exports;

public sealed record ExportMark(Guid Id);

/// <summary>Keeps the marked numbers for the export that follows; what of them is exported is asked again then.</summary>
public sealed record MarkForExport(IReadOnlyList<string> Numbers) : IOperation<ExportMark>
{
    public const int Most = 500;

    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class MarkForExportHandler(MarkedExports marked) : IHandle<MarkForExport, ExportMark>
{
    public Task<Outcome<ExportMark>> Handle(MarkForExport operation, Actor actor, CancellationToken stop) => Task.FromResult<Outcome<ExportMark>>(
        actor.AccountId is not { } account || operation.Numbers.Count is 0 or > MarkForExport.Most ? Refusal.NotFound : new ExportMark(marked.Put(account, operation.Numbers)));
}
