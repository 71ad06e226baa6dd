using Portal.Domain;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Public;
using Portal.Web.Ui;

namespace Portal.Web.Training;

internal static class TrainingSetup
{
    public static void MapTraining(this WebApplication app) =>
        app.MapGet("/admin/bimtek/data.csv", Sheet).RequireAuthorization(new NeedsAttribute(Permission.ManageGovernment));

    // One line for each officer in each bimtek; who sat in none has one line as well.
    private static async Task<IResult> Sheet(HttpContext http, Door door)
    {
        var found = await door.Enter(new TrainingBook(), http.RequestAborted);
        if (!found.Succeeded) return Results.NotFound();
        var sheet = new CsvSheet(["nama_akun", "nama", "peran", "opd", "tanggal_bimtek", "materi", "narasumber", "tempat", "tiket_latihan_selesai"]);
        foreach (var officer in found.Value.Officers)
        {
            var sat = found.Value.Sessions.Where(one => one.Attendees.Contains(officer.AccountId)).ToList();
            foreach (var session in sat.DefaultIfEmpty())
                sheet.Text(officer.Username).Text(officer.Name).Text(officer.Roles).Text(officer.Agency ?? "").Text(Audit.AuditAsk.Written(session?.HeldOn) ?? "").Text(session?.Topic ?? "").Text(session?.Trainer ?? "").Text(session?.Place ?? "")
                    .Text(officer.PracticedAt is { } at ? Audit.AuditAsk.Written(at.DayIn(found.Value.Zone))! : "").EndRow();
        }
        return Results.File(sheet.Finish(), CsvSheet.MediaType, "bimtek.csv");
    }
}
