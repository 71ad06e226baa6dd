using System.Text;
using Portal.Domain;
using Portal.Web.Accounts;
using Portal.Web.App;

namespace Portal.Web.Evidence;

internal static class EvidenceEndpoints
{
    public static void MapEvidence(this WebApplication app) => app.MapGet("/petugas/bukti-penilaian/kueri.sql", Queries).RequireAuthorization(new NeedsAttribute(Permission.ReadBoard));

    /// <summary>Every query as a file for the database's shell, with the figure it gave.</summary>
    private static async Task<IResult> Queries(int? tahun, Door door, CancellationToken stop)
    {
        var read = await door.Enter(new EvidencePack(tahun ?? 0), stop);
        if (!read.Succeeded) return Results.NotFound();
        var text = new StringBuilder();
        foreach (var (number, one) in read.Value.Figures.Select((one, place) => (place + 1, one)))
            text.Append("-- ").Append(number).Append(". ").Append(one.Name).Append(" = ").Append(one.Value).Append('\n').Append(one.Query).Append(";\n\n");
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "application/sql; charset=utf-8", FormattableString.Invariant($"bukti-penilaian-{tahun}.sql"));
    }
}
