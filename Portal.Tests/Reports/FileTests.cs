using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Reports;

namespace Portal.Tests.Reports;

public sealed class FileTests
{
    private static readonly Actor Admin = Actor.Officer(Guid.NewGuid(), "Admin", [Role.InstanceAdmin]);
    private static readonly Actor Leader = Actor.Officer(Guid.NewGuid(), "Pimpinan", [Role.Leader]);
    private static readonly Actor OtherDesk = Actor.Officer(Guid.NewGuid(), "Operator", [Role.Operator], agencyId: 999);

    [Fact]
    public async Task A_photo_goes_by_http_with_its_place_gone_and_in_a_sandbox()
    {
        await using var host = await Host();
        var client = host.CreateClient();
        var form = await WithPhoto(client);
        var response = await client.GetAsync(form.Find(".thumbs img")!.GetAttribute("src"));
        Assert.False(GpsPhoto.TellsMore(await response.Content.ReadAsByteArrayAsync()));
        Assert.Equal(("sandbox; default-src 'none'", "nosniff"), (Header(response, "Content-Security-Policy"), Header(response, "X-Content-Type-Options")));
        Assert.Equal(("image/jpeg", "inline", "private, no-cache"), (Header(response, "Content-Type"), response.Content.Headers.ContentDisposition!.DispositionType, Header(response, "Cache-Control").Replace("no-cache, private", "private, no-cache")));
    }

    [Fact]
    public async Task Of_several_photos_the_good_ones_stay_and_the_others_are_named()
    {
        await using var host = await Host();
        var form = await WithPhoto(host.CreateClient(), ("jahat.svg", "image/svg+xml", "<svg/>"u8.ToArray()), ("palsu.jpg", "image/jpeg", "<html>"u8.ToArray()));
        Assert.Single(form.Page.QuerySelectorAll(".thumbs img"));
        Assert.Equal(2, form.Page.QuerySelectorAll(".errors li").Length);
        Assert.Contains("palsu.jpg", form.Find(".errors")!.TextContent);
    }

    [Fact]
    public async Task Another_browser_a_missing_file_and_nonsense_get_one_answer()
    {
        await using var host = await Host();
        var form = await WithPhoto(host.CreateClient());
        var stranger = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var answers = new List<(HttpStatusCode, string)>();
        foreach (var path in new[] { form.Find(".thumbs img")!.GetAttribute("src")!, $"/berkas/{Guid.NewGuid()}", "/berkas/bukan-id" })
        {
            var response = await stranger.GetAsync(path);
            answers.Add((response.StatusCode, System.Text.RegularExpressions.Regex.Replace((await response.Content.ReadAsStringAsync()).Replace(path, "", StringComparison.Ordinal), "nonce=\"[^\"]+\"", "")));
        }
        Assert.Equal(HttpStatusCode.NotFound, answers[0].Item1);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_removed_photo_is_gone_and_removing_it_again_is_harmless()
    {
        await using var host = await Host();
        var form = await WithPhoto(host.CreateClient());
        var photo = form.Find("button[name=Photo]")!.GetAttribute("value")!;
        await form.Send("hapus", ("Photo", photo));
        Assert.Null(form.Find(".thumbs img"));
        Assert.Equal(HttpStatusCode.OK, (await form.Send("hapus", ("Photo", photo))).Response.StatusCode);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Evidence_is_for_who_sees_the_ticket_its_reporter_and_released_for_all(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (report, id) = await Filed(host, Visibility.Open);
        Assert.Equal((true, true, false, true, false), (await Opens(host, Admin, id), await Opens(host, Leader, id), await Opens(host, OtherDesk, id), await Opens(host, Actor.Nobody, id, report.TicketId), await Opens(host, Actor.Nobody, id, report.TicketId + 1)));
        Assert.False(await Opens(host, Actor.Nobody, id));
        await Sql(host, $"UPDATE \"Tickets\" SET \"PublishedAt\" = \"ReceivedAt\"");
        Assert.True(await Opens(host, Actor.Nobody, id));
    }

    [Theory, InlineData(Visibility.Anonymous), InlineData(Visibility.Confidential), InlineData(Visibility.Anonymous | Visibility.Confidential)]
    public async Task A_sealed_reporters_photo_waits_for_its_release(Visibility visibility)
    {
        await using var host = await PortalHost.Start();
        var (report, id) = await Filed(host, visibility);
        await Sql(host, $"UPDATE \"Tickets\" SET \"PublishedAt\" = \"ReceivedAt\"");
        Assert.Equal((true, false, false, true), (await Opens(host, Admin, id), await Opens(host, Leader, id), await Opens(host, Actor.Nobody, id), await Opens(host, Actor.Nobody, id, report.TicketId)));
        await Sql(host, $"UPDATE \"Attachments\" SET \"ReleasedAt\" = \"StoredAt\"");
        var isOpen = visibility == Visibility.Anonymous;
        Assert.Equal((isOpen, isOpen), (await Opens(host, Leader, id), await Opens(host, Actor.Nobody, id)));
    }

    [Fact]
    public async Task A_proof_is_not_there_before_its_answer_is_approved()
    {
        await using var host = await PortalHost.Start();
        var (report, _) = await Filed(host, Visibility.Open);
        var id = await Proof(host, report.TicketId);
        Assert.Equal((true, false), (await Opens(host, Admin, id), await Opens(host, Actor.Nobody, id, report.TicketId)));
        await Sql(host, $"UPDATE \"Answers\" SET \"Status\" = 'Approved'");
        Assert.Equal((true, false), (await Opens(host, Actor.Nobody, id, report.TicketId), await Opens(host, Actor.Nobody, id)));
    }

    [Fact]
    public async Task The_reporters_cookie_holds_twenty_for_a_day_and_believes_nobody_else()
    {
        await using var host = await PortalHost.Start();
        var cookie = host.Services.GetRequiredService<ReporterCookie>();
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        var codes = Enumerable.Range(1, 22).Select(count => $"0000-0000-0000-00{count:00}").ToList();
        foreach (var code in codes) http = Next(http, context => cookie.Add(context, code));
        Assert.Equal(codes.Skip(2).Reverse(), cookie.Codes(http));
        host.Clock.Pass(TimeSpan.FromHours(25));
        Assert.Empty(cookie.Codes(http));
        http.Request.Headers.Cookie = $"portal-pelapor={codes[0]}";
        Assert.Empty(cookie.Codes(http));
    }

    private static Microsoft.AspNetCore.Http.DefaultHttpContext Next(Microsoft.AspNetCore.Http.DefaultHttpContext http, Action<Microsoft.AspNetCore.Http.HttpContext> act)
    {
        act(http);
        var next = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        next.Request.Headers.Cookie = http.Response.Headers.SetCookie.ToString().Split(';')[0];
        return next;
    }

    private static async Task<Form> WithPhoto(HttpClient client, params (string, string, byte[])[] more)
    {
        var form = await new Form(client).ToCheckPage();
        await form.Open("/lapor/foto");
        await form.SendFiles("foto", [("IMG_1.jpg", "image/jpeg", GpsPhoto.Bytes), .. more]);
        return more.Length == 0 ? await form.Open("/lapor/foto") : form;
    }

    private static async Task<(FiledReport Report, Guid Photo)> Filed(PortalHost host, Visibility visibility)
    {
        var photo = (await host.Services.GetRequiredService<PhotoIntake>().Take(new MemoryStream(GpsPhoto.Bytes), "a.jpg", "image/jpeg")).Value;
        var report = await Some.Report(host, with: filing => filing with { Visibility = visibility, Name = "Bu Sri", Photos = [photo] });
        return (report, await host.Store.Read(db => db.Attachments.Where(one => one.TicketId == report.TicketId).Select(one => one.Id).SingleAsync()));
    }

    private static async Task<Guid> Proof(PortalHost host, long ticketId) => (await host.Store.Write<Guid>(db =>
    {
        var answer = Answer.Begin(ticketId);
        var proof = new StoredPhoto(new string('a', 64), 1, "image/jpeg").Attach(AttachmentPurpose.Proof, host.Clock.Now, ticketId, answerId: answer.Id);
        db.AddRange(answer, proof);
        return Task.FromResult<Outcome<Guid>>(proof.Id);
    })).Value;

    private static async Task<bool> Opens(PortalHost host, Actor actor, Guid id, params long[] reporterOf) => (await host.Enter(actor, new OpenFile(id, reporterOf, null))).Succeeded;

    private static Task<Outcome<Done>> Sql(PortalHost host, FormattableString sql) => host.Store.Write<Done>(async db =>
    {
        await db.Database.ExecuteSqlAsync(sql);
        return Done.It;
    });

    private static string Header(HttpResponseMessage response, string name) =>
        string.Join(", ", response.Headers.TryGetValues(name, out var values) ? values : response.Content.Headers.GetValues(name));

    private static async Task<PortalHost> Host()
    {
        var host = await PortalHost.Start();
        await Some.Regions(host);
        return host;
    }
}
