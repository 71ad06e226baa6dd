namespace Portal.Web.Public;

internal static class PublicSetup
{
    public static void AddPublic(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PublicShelf>();
        builder.Services.AddSingleton<AreaOutlines>();
        builder.Services.AddSingleton<CardShelf>();
    }
}
