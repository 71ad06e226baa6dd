namespace Portal.Web.Voices;

internal static class VoicesSetup
{
    public static void AddVoices(this WebApplicationBuilder builder) => builder.Services.AddSingleton<AudioIntake>();
}
