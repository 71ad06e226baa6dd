using Portal.Web.Templates;

namespace Portal.Web.Bulk;

internal static class BulkSetup
{
    public static void AddBulk(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BlankValues>().AddSingleton<HeldReplies>();
        builder.Services.AddHostedService<HeldReplyRound>();
    }
}
