using Microsoft.Extensions.Logging.Console;

namespace Portal.Web.App;

internal static class VerbsSetup
{
    /// <summary>A server listens for verbs; a verb keeps its standard output for its result.</summary>
    public static void AddVerbs(this WebApplicationBuilder builder, string[] args)
    {
        if (Verbs.IsNamed(args)) builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        else builder.Services.AddHostedService<VerbSocket>();
    }
}
