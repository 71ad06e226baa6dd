using Portal.Web.Imports;

namespace Portal.Web.Demo;

/// <summary>The files of <c>Demo/Data</c>, carried inside the program.</summary>
internal static class DemoData
{
    public static Stream Open(string name) =>
        typeof(DemoData).Assembly.GetManifestResourceStream($"Portal.Web.Demo.Data.{name}") ?? throw new InvalidOperationException($"The demo file {name} is not in the program.");

    public static ImportSource Source(string name) => new(() => Open(name));
}
