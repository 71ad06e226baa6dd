using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>A part of the ticket page that changes the ticket: one press at a time, and what was refused stays beside what was typed.</summary>
public abstract class TicketPanel : ComponentBase
{
    [Inject] protected Door Door { get; set; } = null!;

    [Parameter, EditorRequired] public required TicketDetail Ticket { get; set; }

    /// <summary>Something was done, or the ticket is no longer there: the page reads it again.</summary>
    [Parameter] public EventCallback OnChanged { get; set; }

    protected bool IsBusy { get; private set; }

    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    protected string? Fault(string field) => Refusals.FirstOrDefault(one => one.Field == field)?.Sentence;

    /// <returns>Null when it was refused.</returns>
    protected async Task<T?> Do<T>(IOperation<T> operation) where T : class
    {
        if (IsBusy) return null;
        (IsBusy, Refusals) = (true, []);
        try
        {
            var outcome = await Door.Enter(operation);
            Refusals = outcome.Refusals;
            if (outcome.Succeeded || outcome.Refusal == Refusal.NotFound) await OnChanged.InvokeAsync();
            return outcome.Succeeded ? outcome.Value : null;
        }
        finally { IsBusy = false; }
    }

    protected void Refuse(Refusal refusal) => Refusals = [refusal];

    protected void Forgive() => Refusals = [];
}
