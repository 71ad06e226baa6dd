using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Reports;

/// <summary><c>/lapor/daftar.json</c>: areas as <c>[code, name, latitude, longitude]</c>, categories as <c>[slug, name]</c>. A phone keeps it.</summary>
internal static class OfflineListsEndpoint
{
    public const string Path = "/lapor/daftar.json";

    public static async Task<IResult> Serve(HttpContext http, Door door)
    {
        var found = await door.EnterAs(Actor.Nobody, new OfflineLists(), http.RequestAborted);
        if (!found.Succeeded) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Json(new
        {
            province = found.Value.IsProvince,
            areas = found.Value.Areas.Select(one => one.Latitude is null ? (object[])[one.Code, one.Name] : [one.Code, one.Name, one.Latitude, one.Longitude!]),
            categories = found.Value.Categories.Select(one => new[] { one.Slug, one.Name }),
        });
    }
}
