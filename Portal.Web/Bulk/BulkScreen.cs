using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Bulk;

/// <summary>A part of a page that changes many tickets: one press at a time, refusals stay beside what was chosen.</summary>
public abstract class BulkScreen : ComponentBase
{
    [Inject] internal Door Door { get; set; } = null!;

    protected bool IsBusy { get; private set; }

    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    protected void Forgive() => Refusals = [];

    /// <returns>Null when it was refused.</returns>
    protected async Task<T?> Enter<T>(IOperation<T> operation) where T : class
    {
        if (IsBusy) return null;
        (IsBusy, Refusals) = (true, []);
        try
        {
            var outcome = await Door.Enter(operation);
            Refusals = outcome.Refusals;
            return outcome.Succeeded ? outcome.Value : null;
        }
        finally { IsBusy = false; }
    }
}
