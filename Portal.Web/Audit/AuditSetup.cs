namespace Portal.Web.Audit;

internal static class AuditSetup
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AnchorLog>();
        builder.Services.AddSingleton<VerifyAudit>();
        builder.Services.AddSingleton<ChainWatch>();
        builder.Services.AddHostedService<LogAnchors>();
        builder.Services.AddHostedService<NightlyChainCheck>();
    }
}
