namespace Portal.Web.Search;

internal static class SearchSetup
{
    public static void AddSearch(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<SearchTerms>().AddSingleton<SearchBook>().AddSingleton<TicketSearch>().AddHostedService<SearchFollower>();
}
