using System.Text;

namespace Portal.Web.App;

/// <summary>A writer that passes on whole lines, each behind one letter that says whose it is.</summary>
internal sealed class MarkedLines(TextWriter behind, char mark) : TextWriter
{
    private readonly StringBuilder line = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (value == '\n') Pass();
        else if (value != '\r') line.Append(value);
    }

    private void Pass()
    {
        behind.WriteLine(mark + line.ToString());
        line.Clear();
    }
}
