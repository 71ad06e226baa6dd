using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Follow;

/// <summary>Everything this report holds about its reporter, as a ZIP: for people (HTML), for machines (JSON), and the photos.</summary>
public sealed record CopyOfReport : IOperation<DataCopy>
{
    public static Permission Needs => Permission.FollowReport;
}

/// <summary>The same for every report an account keeps, and for the account itself.</summary>
public sealed record CopyOfAccount : IOperation<DataCopy>
{
    public static Permission Needs => Permission.KeepOwnReports;
}

/// <param name="Content">The caller closes it; the file behind it goes with it.</param>
public sealed record DataCopy(Stream Content, string FileName);

internal sealed class CopyOfReportHandler(DataCopyWriter writer) : IHandle<CopyOfReport, DataCopy>
{
    public Task<Outcome<DataCopy>> Handle(CopyOfReport operation, Actor actor, CancellationToken stop) => writer.Write([actor.ReporterOfTicket!.Value], null, stop);
}

internal sealed class CopyOfAccountHandler(DataCopyWriter writer) : IHandle<CopyOfAccount, DataCopy>
{
    public Task<Outcome<DataCopy>> Handle(CopyOfAccount operation, Actor actor, CancellationToken stop) => writer.WriteAccount(actor.AccountId!.Value, stop);
}
