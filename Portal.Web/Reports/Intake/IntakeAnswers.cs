using Portal.Domain;
using Portal.Domain.Catalog;

namespace Portal.Web.Reports.Intake;

/// <summary>What a category asks besides the story, where an officer writes the answers down. They may be left open: who called has hung up.</summary>
internal static class IntakeAnswers
{
    /// <summary>From a file, where each question is a column headed by its own words.</summary>
    /// <param name="cell">What the line holds under a heading; empty where there is none.</param>
    /// <param name="reasons">Takes what cannot stand, as sentences.</param>
    /// <returns>Answers by the key of their question.</returns>
    public static IReadOnlyDictionary<string, string> Of(Func<string, string> cell, CategoryAsk asks, List<string> reasons)
    {
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in asks.Questions)
        {
            if (cell(question.Text) is not { Length: > 0 } said) continue;
            said = question.Choices.FirstOrDefault(choice => choice.Text.Equals(said, StringComparison.OrdinalIgnoreCase))?.Text ?? said;
            if (question.Fault(said) is { } fault) reasons.Add($"“{question.Text}”: {Told(question, fault)}.");
            else answers[question.Key] = said;
        }
        return answers;
    }

    /// <summary>About whom decides where a report on staff goes: it is asked, not guessed. What is not ours at all is not taken here either.</summary>
    public static Refusal? Unfit(CategoryAsk asks, IReadOnlyDictionary<string, string> answers)
    {
        if (asks.StopperOf(answers) is { AllowsFiling: false } stopper) return new Refusal("not-ours", stopper.Sentence, "category");
        return asks.IsStaffConduct && asks.Questions.Any(one => one is { IsRequired: true, Kind: QuestionKind.Choice } && one.Fault(answers.GetValueOrDefault(one.Key)) is not null) ? IntakeRefusals.AboutWhom : null;
    }

    private static string Told(CategoryQuestion question, string fault) =>
        question.Kind == QuestionKind.Choice ? $"tulis salah satu dari {string.Join(", ", question.Choices.Select(choice => choice.Text))}" : fault.ToLowerInvariant();
}
