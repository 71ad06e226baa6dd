using Portal.Domain;
using Portal.Web.Ui;

namespace Portal.Web.Admin;

/// <summary>The refusals of one form, as its fields and its summary show them; a field's input has the refusal's field name as its id.</summary>
public sealed class Faults
{
    private IReadOnlyList<Refusal> refusals = [];

    public IReadOnlyList<FieldError> All => [.. refusals.Select(one => new FieldError(one.Field ?? "kerja", one.Sentence))];

    /// <summary>Another one for each attempt.</summary>
    public object Turn => refusals;

    public string? Of(string field) => refusals.FirstOrDefault(one => one.Field == field)?.Sentence;

    /// <summary>Takes over what was refused; true when nothing was.</summary>
    public bool Accept<T>(Outcome<T> outcome)
    {
        refusals = [.. outcome.Refusals];
        return outcome.Succeeded;
    }
}
