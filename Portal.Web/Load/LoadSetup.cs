namespace Portal.Web.Load;

internal static class LoadSetup
{
    public static void AddLoad(this WebApplicationBuilder builder) => builder.Services.AddSingleton<SeedLoad>();
}
