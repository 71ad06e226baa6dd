namespace Portal.Domain;

/// <summary>A "no" that is part of the rules, not a fault: a stable code for programs and tests, and a plain Indonesian sentence for people.</summary>
/// <param name="Code">Stable, dotted, lower case: <c>ticket.not-found</c>.</param>
/// <param name="Sentence">Says what to do next, in Indonesian.</param>
/// <param name="Field">The form field it belongs to, where there is one.</param>
public sealed record Refusal(string Code, string Sentence, string? Field = null);
