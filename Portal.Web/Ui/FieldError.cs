namespace Portal.Web.Ui;

/// <param name="FieldId">The id of the input (for a group of radios: of the first one).</param>
/// <param name="Sentence">Says what to do, in Indonesian.</param>
public sealed record FieldError(string FieldId, string Sentence);
