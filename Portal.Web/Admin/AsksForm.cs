using Portal.Domain.Catalog;

namespace Portal.Web.Admin;

/// <summary>The questions of a category while they are being edited.</summary>
internal sealed class AsksForm
{
    public bool IsStaffConduct { get; set; }
    public StopperForm Stopper { get; private init; } = new();
    public List<QuestionForm> Questions { get; private init; } = [];

    public static AsksForm Of(Category from) => new()
    {
        IsStaffConduct = from.IsStaffConduct, Stopper = StopperForm.Of(from.Stopper), Questions = [.. from.Questions.Select(QuestionForm.Of)],
    };

    public SaveCategoryAsks AsOperation(int id) => new(id, IsStaffConduct, Stopper.Value, [.. Questions.Select(one => one.Value)]);

    public void Lift(QuestionForm question)
    {
        var at = Questions.IndexOf(question);
        if (at > 0) (Questions[at - 1], Questions[at]) = (Questions[at], Questions[at - 1]);
    }
}

internal sealed class QuestionForm
{
    public string Key { get; private init; } = "";
    public string Text { get; set; } = "";
    public QuestionKind Kind { get; set; }
    public bool IsRequired { get; set; }
    public List<ChoiceForm> Choices { get; private init; } = [];

    public CategoryQuestion Value => new(Key, Text, Kind, IsRequired, [.. Choices.Select(one => new QuestionChoice(one.Text, one.Stopper.Value))]);

    public static QuestionForm Of(CategoryQuestion from) => new()
    {
        Key = from.Key, Text = from.Text, Kind = from.Kind, IsRequired = from.IsRequired,
        Choices = [.. from.Choices.Select(one => new ChoiceForm { Text = one.Text, Stopper = StopperForm.Of(one.Stopper) })],
    };
}

internal sealed class ChoiceForm
{
    public string Text { get; set; } = "";
    public StopperForm Stopper { get; init; } = new();
}

public sealed class StopperForm
{
    public bool IsOn { get; set; }
    public string Sentence { get; set; } = "";
    public string? Phone { get; set; }
    public string? Link { get; set; }
    public bool AllowsFiling { get; set; } = true;

    public Stopper? Value => IsOn ? new(Sentence, Phone, Link, AllowsFiling) : null;

    public static StopperForm Of(Stopper? from) =>
        from is null ? new() : new() { IsOn = true, Sentence = from.Sentence, Phone = from.Phone, Link = from.Link, AllowsFiling = from.AllowsFiling };
}
