namespace Portal.Domain.Catalog;

public enum QuestionKind { Text, Choice, Number }

/// <summary>Something a category asks besides the story: the number on a lamp post, whether the whole street is dark.</summary>
/// <param name="Key">Short and stable: answers in drafts are found by it when the words change.</param>
/// <param name="Choices">For <see cref="QuestionKind.Choice"/> alone.</param>
public sealed record CategoryQuestion(string Key, string Text, QuestionKind Kind, bool IsRequired, IReadOnlyList<QuestionChoice> Choices)
{
    public const int MostPerCategory = 6, MostChoices = 8, LongestText = 160, LongestAnswer = 300;

    /// <summary>The stopper of the choice that was taken; null where the answer leads on.</summary>
    public Stopper? StopperOf(string? answer) => Choices.FirstOrDefault(choice => choice.Text == answer)?.Stopper;

    /// <summary>What is wrong with an answer, as a sentence; null when it may stand. An empty one is judged by <see cref="IsRequired"/>.</summary>
    public string? Fault(string? answer)
    {
        if (string.IsNullOrWhiteSpace(answer)) return !IsRequired ? null : Kind == QuestionKind.Choice ? "Pilih salah satu jawaban" : "Isi jawaban ini";
        if (answer.Length > LongestAnswer) return "Jawaban paling panjang 300 huruf";
        return Kind switch
        {
            QuestionKind.Text => null,
            QuestionKind.Choice => Choices.Any(choice => choice.Text == answer) ? null : "Pilih salah satu jawaban",
            QuestionKind.Number => IsNumber(answer) ? null : "Tulis dengan angka saja",
        };
    }

    // "1.250,5" and "12" are numbers as people here write them.
    private static bool IsNumber(string answer) => answer.Trim().All(sign => char.IsAsciiDigit(sign) || sign is '.' or ',') && answer.Any(char.IsAsciiDigit);
}

public sealed record QuestionChoice(string Text, Stopper? Stopper = null);
