namespace Portal.Web.Reports;

internal static class ReportsSetup
{
    public static void AddReports(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(builder.Configuration.GetSection("Limits").Get<ReportLimits>() ?? new ReportLimits());
        services.AddSingleton<PhotoProgram>();
        services.AddSingleton<PhotoLooks>();
        services.AddSingleton<PhotoIntake>();
        services.AddSingleton<PhotoCover>();
        services.AddSingleton<MessagePhotos>();
        services.AddSingleton<DocumentIntake>();
        services.AddSingleton<EvidenceIntake>();
        services.AddSingleton<UploadFiles>();
        services.AddSingleton<UploadSeats>();
        services.AddSingleton<ReportPen>();
        services.AddSingleton<FilingDesk>();
        services.AddSingleton<Intake.IntakeShelf>();
        services.AddSingleton<Intake.IntakePen>();
        services.AddSingleton<Intake.IntakeJudge>();
        services.AddSingleton<AddressLimit>();
        services.AddSingleton<SealedCookie>();
        services.AddSingleton<DraftCookie>();
        services.AddSingleton<ReporterCookie>();
        services.AddSingleton<DeviceCookie>();
        services.AddSingleton<UrgentWords>();
        services.AddHostedService(provider => provider.GetRequiredService<UrgentWords>());
        services.AddHostedService<FileSweeper>();
    }

    public static void MapReports(this WebApplication app)
    {
        app.MapGet("/berkas/{id:guid}", FileEndpoint.Serve);
        app.MapPost(FilingEndpoint.Path, FilingEndpoint.Take);
        app.MapGet(OfflineListsEndpoint.Path, OfflineListsEndpoint.Serve);
        UploadEndpoint.Map(app);
    }
}
