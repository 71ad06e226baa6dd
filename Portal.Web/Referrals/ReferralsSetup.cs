namespace Portal.Web.Referrals;

internal static class ReferralsSetup
{
    public static void AddReferrals(this WebApplicationBuilder builder) => builder.Services.AddSingleton<LetterBook>();
}
