using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports.Intake;

/// <summary>Shows what a file would do, line by line; changes nothing.</summary>
public sealed record CheckIntakeFile(string Csv) : IOperation<IReadOnlyList<IntakeRow>>
{
    public static Permission Needs => Permission.TakeReports;
}

internal sealed class CheckIntakeFileHandler(Store store, IntakeJudge judge) : IHandle<CheckIntakeFile, IReadOnlyList<IntakeRow>>
{
    public async Task<Outcome<IReadOnlyList<IntakeRow>>> Handle(CheckIntakeFile operation, Actor actor, CancellationToken stop)
    {
        var read = IntakeCsv.Read(operation.Csv);
        if (!read.Succeeded) return Outcome<IReadOnlyList<IntakeRow>>.Refuse(read.Refusals);
        return Tickets.Outcomes.Of(await store.Read(db => judge.Judge(db, read.Value, actor, stop), stop));
    }
}
