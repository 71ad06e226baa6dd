using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>The receipt of a submission, for the browser that made it. Knowing the submission's 128 bits is the right.</summary>
public sealed record ReadReceipt(string SubmissionId) : IOperation<Receipt>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class ReadReceiptHandler(Store store, Vault vault, WorkingDays days) : IHandle<ReadReceipt, Receipt>
{
    public async Task<Outcome<Receipt>> Handle(ReadReceipt operation, Actor actor, CancellationToken stop)
    {
        var deadlines = await days.Deadlines(stop);
        var receipt = await store.Read(db => db.FindReceipt(vault, operation.SubmissionId, deadlines, stop), stop);
        return receipt is null ? Refusal.NotFound : receipt;
    }
}
