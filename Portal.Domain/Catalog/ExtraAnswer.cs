namespace Portal.Domain.Catalog;

/// <summary>What was asked and what was said, kept together: a question that is changed later does not change an old answer.</summary>
public sealed record ExtraAnswer(string Question, string Answer);

public static class ExtraAnswers
{
    /// <summary>The answers that belong to this category, in the order of its questions.</summary>
    public static IReadOnlyList<ExtraAnswer> Of(Category? category, IReadOnlyDictionary<string, string> answers) => category is null ? [] :
        [.. from question in category.Questions where answers.GetValueOrDefault(question.Key) is { Length: > 0 } select new ExtraAnswer(question.Text, answers[question.Key].Trim())];
}
