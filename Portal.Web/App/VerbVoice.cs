namespace Portal.Web.App;

/// <summary>Where a verb speaks: its result to one side, progress and complaints to the other.</summary>
public sealed class VerbVoice(TextWriter result, TextWriter complaints) : IProgress<string>
{
    public TextWriter Result => result;

    public TextWriter Complaints => complaints;

    /// <summary>Progress: said at once, in order.</summary>
    public void Report(string value) => complaints.WriteLine(value);
}

/// <summary>A verb as somebody typed it, and the folder they typed it in.</summary>
public sealed record VerbCall(string[] Args, string Folder);
