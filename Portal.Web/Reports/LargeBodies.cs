using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Portal.Web.Reports;

/// <summary>
/// A form that is too large for its page: instead of a bare 413, the page again with a sentence. The body is read to its end and forgotten,
/// or the browser would only see a broken line; beyond what a person's photos could be, it is left to break.
/// </summary>
internal static class LargeBodies
{
    public const string Mark = "terlalu-besar";
    private const long MostDrained = 400L * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static void UseLargeBodies(this WebApplication app) => app.Use(async (http, next) =>
    {
        var most = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        if (most is null || http.Request.ContentLength <= most || http.Request.ContentLength is null || !HttpMethods.IsPost(http.Request.Method) || !http.Request.Path.StartsWithSegments("/lapor"))
        {
            await next(http);
            return;
        }
        if (http.Request.ContentLength <= MostDrained) await Drain(http);
        http.Response.Redirect($"{http.Request.Path}?{Mark}=ya{(http.Request.Query.ContainsKey("ubah") ? "&ubah=ya" : "")}");
    });

    private static async Task Drain(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(Patience);
        var buffer = new byte[64 * 1024];
        while (await http.Request.Body.ReadAsync(buffer, patience.Token) > 0) { }
    }
}
