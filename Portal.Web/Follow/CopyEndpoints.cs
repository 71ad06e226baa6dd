using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Follow;

/// <summary>The copies of one's own data. Posts, since each leaves a line in the ledger; reading the form makes the antiforgery check bite.</summary>
internal static class CopyEndpoints
{
    public static void MapFollow(this WebApplication app)
    {
        app.MapPost("/lacak/{kode}/unduh", async (string kode, IFormCollection _, HttpContext http, Door door) =>
            await ForReporter(door, await door.EnterAs(Actor.Nobody, new FindByCode(kode, CallerAddress.Of(http)), http.RequestAborted), http.RequestAborted));
        app.MapPost("/akun/laporan/{nomor}/unduh", async (string nomor, IFormCollection _, HttpContext http, Door door) => await ForReporter(door, await door.Enter(new FindKept(nomor), http.RequestAborted), http.RequestAborted));
        app.MapPost("/akun/data/unduh", async (IFormCollection _, HttpContext http, Door door) => Give(await door.Enter(new CopyOfAccount(), http.RequestAborted)));
    }

    private static async Task<IResult> ForReporter(Door door, Outcome<long> found, CancellationToken stop) =>
        found.Succeeded ? Give(await door.EnterAs(Actor.Reporter(found.Value), new CopyOfReport(), stop)) : Results.NotFound();

    private static IResult Give(Outcome<DataCopy> copy) => copy.Succeeded ? Results.File(copy.Value.Content, "application/zip", copy.Value.FileName)
        : copy.Refusal == FollowRefusals.TooManyCopies ? Results.Text(copy.Refusal.Sentence, statusCode: StatusCodes.Status429TooManyRequests) : Results.NotFound();
}
