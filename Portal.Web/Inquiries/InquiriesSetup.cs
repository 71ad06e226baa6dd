namespace Portal.Web.Inquiries;

internal static class InquiriesSetup
{
    public static void AddInquiries(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(builder.Configuration.GetSection("Inquiries").Get<InquirySettings>() ?? new InquirySettings());
}
