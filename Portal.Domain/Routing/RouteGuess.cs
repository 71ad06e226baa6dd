namespace Portal.Domain.Routing;

/// <summary>One proposal of the model.</summary>
/// <param name="Label">What it was trained with: a code of an OPD, or a function such as <c>JALAN_JEMBATAN</c>.</param>
/// <param name="Confidence">0 to 1; of proposals that say 0.8, about eight in ten were right when it was measured.</param>
/// <param name="Words">The words of the text that spoke most for it, the strongest first; at most five.</param>
public sealed record RouteGuess(string Label, double Confidence, IReadOnlyList<string> Words);

/// <summary>A text with the label people gave it.</summary>
public sealed record RouteExample(string Text, string Label);
