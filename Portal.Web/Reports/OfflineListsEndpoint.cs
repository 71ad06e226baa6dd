using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Web.App;

namespace Portal.Web.Reports;

/// <summary><c>/lapor/daftar.json</c>: areas as <c>[code, name, latitude, longitude]</c>, categories as <c>[slug, name]</c>, what a category asks and whom it sends elsewhere under its slug. A phone keeps it.</summary>
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
            asks = found.Value.Categories.Where(one => one.Questions.Count > 0 || one.Stopper is not null).ToDictionary(one => one.Slug, Asks),
        });
    }

    private static object Asks(ListedCategory category) => new
    {
        stopper = Elsewhere(category.Stopper),
        questions = category.Questions.Select(one => new
        {
            key = one.Key, text = one.Text, kind = one.Kind.ToString(), required = one.IsRequired,
            choices = one.Choices.Select(choice => new { text = choice.Text, stopper = Elsewhere(choice.Stopper) }),
        }),
    };

    private static object? Elsewhere(Stopper? stopper) =>
        stopper is null ? null : new { sentence = stopper.Sentence, phone = stopper.Phone, link = stopper.Link, final = !stopper.AllowsFiling };
}
