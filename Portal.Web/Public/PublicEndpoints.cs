using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Portal.Domain;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Ui;

namespace Portal.Web.Public;

/// <summary>The public answers that are not pages: map data, feed, open data, share cards. All carry an ETag and no cookie; all are asked as nobody.</summary>
internal static class PublicEndpoints
{
    public static void MapPublic(this WebApplication app)
    {
        app.MapGet("/laporan/peta.json", Points);
        app.MapGet("/laporan/wilayah.json", Outlines);
        app.MapGet("/laporan/umpan.xml", Feed);
        app.MapGet("/laporan.geojson", (HttpContext http, Door door, PortalSettings settings) => Open(http, door, "/laporan.geojson", GeoJson.MediaType,
            (page, next) => OpenReportSheet.GeoJson(page.Reports, settings, next is null ? null : settings.Link(next))));
        app.MapGet("/laporan.csv", (HttpContext http, Door door, PortalSettings settings) => Open(http, door, "/laporan.csv", CsvSheet.MediaType, (page, _) => OpenReportSheet.Csv(page.Reports, settings)));
        app.MapGet("/laporan/{nomor}/kartu.png", Card);
        app.MapGet("/transparansi/data.csv", Figures);
    }

    private static async Task<IResult> Points(HttpContext http, Door door, PublicShelf shelf)
    {
        var filter = PublicFilter.Read(http.Request.Query);
        async Task<byte[]> Make()
        {
            var points = await door.EnterAs(Actor.Nobody, new PublicPoints(filter), http.RequestAborted);
            using var json = new GeoJson();
            foreach (var one in points.Value) json.Add(one.Spot, one.Number, ("nomor", one.Number), ("judul", one.Title), ("keadaan", StateWords.For(one.State).Text), ("warna", StateWords.For(one.State).Tone.Css()));
            return json.Finish();
        }
        // Filters have no end, and one who makes them up must not hold up the others: only the whole map is kept.
        return Answer(http, filter.IsEmpty ? await shelf.Keep("peta", TimeSpan.Zero, Make, http.RequestAborted) : await Make(), GeoJson.MediaType);
    }

    private static async Task<IResult> Outlines(HttpContext http, AreaOutlines outlines)
    {
        using var json = new GeoJson();
        foreach (var area in await outlines.Read(http.Request.Query["induk"].ToString() is { Length: > 0 and <= 13 } parent ? parent : null, http.RequestAborted)) json.Add(area.Shape, area.Code, ("kode", area.Code), ("nama", area.Name));
        return Answer(http, json.Finish(), GeoJson.MediaType);
    }

    private static async Task<IResult> Feed(HttpContext http, Door door, RegionFace region, PortalSettings settings)
    {
        var filter = PublicFilter.Read(http.Request.Query);
        var page = await door.EnterAs(Actor.Nobody, new OpenReports(filter, Limit: ReportFeed.Items), http.RequestAborted);
        return Answer(http, ReportFeed.Write(page.Value.Reports, filter, (await region.Find(http.RequestAborted)).RegionName, settings), ReportFeed.MediaType);
    }

    private static async Task<IResult> Open(HttpContext http, Door door, string path, string type, Func<OpenPage, string?, byte[]> write)
    {
        var filter = PublicFilter.Read(http.Request.Query);
        var limit = int.TryParse(http.Request.Query["batas"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, OpenReports.Most) : OpenReports.Usual;
        var page = (await door.EnterAs(Actor.Nobody, new OpenReports(filter, PublicCursor.Read(http.Request.Query["sesudah"]), limit), http.RequestAborted)).Value;
        var next = page.Next is { } after ? path + filter.Query(("batas", limit.ToString(CultureInfo.InvariantCulture)), ("sesudah", after.ToString())) : null;
        if (next is not null) http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return Answer(http, write(page, next), type);
    }

    private static async Task<IResult> Figures(HttpContext http, Door door, PortalSettings settings, TimeProvider time)
    {
        var counted = await door.EnterAs(Actor.Nobody, TransparencyPeriod.Read(http.Request.Query, time.GetUtcNow().DayIn(settings.Zone).Year), http.RequestAborted);
        if (!counted.Succeeded) return Results.NotFound();
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"transparansi{TransparencyPeriod.FileSuffix(counted.Value)}.csv\"";
        return Answer(http, TransparencySheet.Csv(counted.Value, settings), CsvSheet.MediaType);
    }

    private static async Task<IResult> Card(string nomor, HttpContext http, Door door, CardShelf cards)
    {
        var words = await door.EnterAs(Actor.Nobody, new CardWords(nomor), http.RequestAborted);
        if (!words.Succeeded) return Results.NotFound();
        if (await cards.Take(words.Value, http.RequestAborted) is { } card) return Answer(http, card, "image/png");
        await using var ready = typeof(PublicEndpoints).Assembly.GetManifestResourceStream("kartu.png")!;
        using var bytes = new MemoryStream();
        await ready.CopyToAsync(bytes, http.RequestAborted);
        return Answer(http, bytes.ToArray(), "image/png");
    }

    // What is withdrawn must be gone soon: others may keep it for a minute, and then ask.
    private static IResult Answer(HttpContext http, byte[] bytes, string type)
    {
        http.Response.Headers.CacheControl = "public, max-age=60, must-revalidate";
        return Results.Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));
    }
}
