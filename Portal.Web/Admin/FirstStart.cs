namespace Portal.Web.Admin;

/// <summary>What an empty database needs before anybody can use it.</summary>
internal static class FirstStart
{
    public static Task Prepare(WebApplication app)
    {
        _ = app;
        return Task.CompletedTask;
    }
}
