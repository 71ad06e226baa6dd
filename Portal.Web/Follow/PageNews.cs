using Portal.Web.Reports;

namespace Portal.Web.Follow;

/// <summary>A sentence for the very next page, after the redirect of a post. It lives two minutes and is read once.</summary>
internal sealed class PageNews(SealedCookie cookies)
{
    private const string Name = "kabar";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    public void Leave(HttpContext http, IReadOnlyList<string> sentences)
    {
        if (sentences.Count > 0) cookies.Write(http, Name, string.Join('\n', sentences), Life);
    }

    public IReadOnlyList<string> Take(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || cookies.Read(http, Name) is not { } news) return [];
        cookies.Drop(http, Name);
        return news.Split('\n');
    }
}
