using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Tests.Tickets;
using Portal.Web.OnSite;
using Portal.Web.Referrals;
using Portal.Web.Tickets;

namespace Portal.Tests.OnSite;

/// <summary>What was done out there reaches the desk: once, as proof of the draft and as a note, with moment and place.</summary>
public sealed class VisitTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_visit_sent_many_times_is_one_note_and_its_photos_are_proofs(Database database)
    {
        await using var host = await PortalHost.Start(database, ("Limits:PhotoProgram", ""));
        var town = await Some.Town(host);
        var number = await town.Referred();
        await town.Done(town.Liaison, new GiveDisposition(number, await town.Version(number), null, town.Operator.AccountId, "Periksa ke lapangan.", null));
        var visit = Some.SubmissionId();
        var photo = CameraPhoto.Taken("2026:11:23 09:00:00");
        Task<Outcome<Done>> Send() => host.Enter(town.Operator, new SendVisit(visit, number, "Sudah ditambal, dua karung.", host.Clock.Now,
            [new(new PhoneFacts(host.Clock.Now, -8.13, 112.57, 12), Content: new MemoryStream(photo), FileName: "a.jpg", ContentType: "image/jpeg")]));
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Send()));
        Assert.All(sent, one => Assert.True(one.Succeeded || one.Refusal.Code is "ticket.changed" or "storage.busy", one.Succeeded ? "" : one.Refusal.Code));
        await town.Done(town.Operator, new SendVisit(visit, number, "Sudah ditambal, dua karung.", host.Clock.Now, []));
        var notes = (await host.Enter(town.Operator, new TicketNotes(number))).Value;
        Assert.Contains("Sudah ditambal, dua karung.", Assert.Single(notes).Body, StringComparison.Ordinal);
        var draft = (await host.Enter(town.Operator, new TicketAnswers(number))).Value.Open!;
        var proof = Assert.Single(draft.Proofs);
        Assert.NotNull(proof.TakenAt);
        Assert.Equal(TicketState.InProgress, (await town.Ticket(number)).State);
        Assert.NotNull((await host.Store.Read(db => db.Attachments.SingleAsync(one => one.Id == proof.Id))).OnSiteSealed);
    }

    [Fact]
    public async Task A_photo_that_proves_nothing_leaves_nothing_behind_and_says_which_one()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("Limits:PhotoProgram", ""));
        var town = await Some.Town(host);
        var (earlier, number) = (await town.InProgress(), await town.InProgress());
        await town.Done(town.Operator, new SendVisit(Some.SubmissionId(), earlier, null, null, [Photo(GpsPhoto.Bytes)]));
        var again = await host.Enter(town.Operator, new SendVisit(Some.SubmissionId(), number, "Beres.", null, [Photo(CameraPhoto.Taken("2020:01:01 09:00:00"))]));
        Assert.Equal("answer.proof-reused", again.Refusal.Code);
        Assert.StartsWith("Foto 1: ", again.Refusal.Sentence, StringComparison.Ordinal);
        Assert.Empty((await host.Enter(town.Operator, new TicketNotes(number))).Value);
        Assert.Null((await host.Enter(town.Operator, new TicketAnswers(number))).Value.Open);
        Assert.Equal("visit.empty", (await host.Enter(town.Operator, new SendVisit(Some.SubmissionId(), number, " ", null, []))).Refusal.Code);
    }

    [Fact]
    public async Task The_phone_sends_in_pieces_and_only_for_the_officer_who_wrote_it()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("environment", "Development"), ("Limits:PhotoProgram", ""));
        using var client = host.CreateClient();
        var visit = Some.SubmissionId();
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/petugas/lapangan/siapa")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Begin(client, visit)).StatusCode);
        await Demo(client, "operator.dpubm");
        var officer = (await client.GetFromJsonAsync<Dictionary<string, string>>("/petugas/lapangan/siapa"))!["officer"];
        var number = await host.Store.Read(db => db.Tickets.Where(one => one.AgencyId == db.Agencies.Single(agency => agency.Code == "DPUBM").Id && one.State == TicketState.InProgress).Select(one => one.Number).FirstAsync());
        await host.Store.Write<Done>(async db =>
        {
            var account = await db.Users.Where(one => one.UserName == "operator.dpubm").Select(one => one.Id).SingleAsync();
            await db.Tickets.Where(one => one.Number == number).ExecuteUpdateAsync(set => set.SetProperty(one => one.AssigneeId, account));
            return Done.It;
        });
        var upload = (await Begin(client, visit)).Headers.Location!.ToString();
        Task<HttpResponseMessage> Send(string whose) => client.PostAsJsonAsync("/petugas/lapangan/kirim", new { id = visit, officer = whose, number, note = "Selesai.", seenAt = host.Clock.Now, photos = new[] { new { upload = upload.Split('/')[^1], takenAt = host.Clock.Now, latitude = -8.1, longitude = 112.5 } } });
        Assert.Equal(HttpStatusCode.Conflict, (await Send(officer)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Piece(client, upload, visit)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Send("orang-lain")).StatusCode);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [(await Send(officer)).StatusCode, (await Send(officer)).StatusCode]);
        Assert.Equal(0, await host.Store.Read(db => db.Uploads.CountAsync()));
        var kept = await client.GetAsync($"/petugas/lapangan/{number}");
        Assert.Equal("phone", kept.Headers.GetValues("Portal-Keep").Single());
    }

    private static VisitPhoto Photo(byte[] bytes) => new(new PhoneFacts(null), Content: new MemoryStream(bytes), FileName: "a.jpg", ContentType: "image/jpeg");

    private static async Task Demo(HttpClient client, string username)
    {
        var form = await new Form(client).Open("/masuk");
        var fields = form.Fields(null);
        await client.PostAsync("/masuk/demo", new FormUrlEncodedContent(new Dictionary<string, string> { ["akun"] = username, ["__RequestVerificationToken"] = fields["__RequestVerificationToken"] }));
    }

    private static Task<HttpResponseMessage> Begin(HttpClient client, string visit)
    {
        static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        var request = Tus(HttpMethod.Post, "/unggah", visit);
        request.Headers.Add("Upload-Length", GpsPhoto.Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("Upload-Metadata", $"filename {Base64("a.jpg")},filetype {Base64("image/jpeg")},untuk {Base64("bukti")}");
        return client.SendAsync(request);
    }

    private static Task<HttpResponseMessage> Piece(HttpClient client, string upload, string visit)
    {
        var request = Tus(HttpMethod.Patch, upload, visit);
        request.Headers.Add("Upload-Offset", "0");
        request.Content = new ByteArrayContent(GpsPhoto.Bytes) { Headers = { ContentType = new("application/offset+octet-stream") } };
        return client.SendAsync(request);
    }

    private static HttpRequestMessage Tus(HttpMethod method, string path, string visit) => new(method, path) { Headers = { { "Tus-Resumable", "1.0.0" }, { "Laporan", visit } } };
}
