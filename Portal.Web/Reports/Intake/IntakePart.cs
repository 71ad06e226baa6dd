using Microsoft.AspNetCore.Components;
using Portal.Domain;

namespace Portal.Web.Reports.Intake;

/// <summary>One part of the intake form: shares what is typed, and tells the page when something was.</summary>
public abstract class IntakePart : ComponentBase
{
    [Parameter, EditorRequired] public required IntakeTyping Typed { get; set; }
    [Parameter] public IReadOnlyList<Refusal> Refusals { get; set; } = [];
    [Parameter] public EventCallback OnTyped { get; set; }

    protected string? Fault(string field) => Refusals.FirstOrDefault(one => string.Equals(one.Field, field, StringComparison.OrdinalIgnoreCase))?.Sentence;

    protected Task Tell() => OnTyped.InvokeAsync();
}
