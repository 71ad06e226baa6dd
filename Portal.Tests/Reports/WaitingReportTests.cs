using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Catalog;
using Portal.Tests.Kit;
using Portal.Web.Admin;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Tests.Reports;

/// <summary>What a phone sends when the signal is back, and what it gets for it.</summary>
public sealed class WaitingReportTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_waiting_report_comes_in_with_its_photos_and_only_once(Database database)
    {
        await using var host = await Host(database);
        var client = host.CreateClient();
        var phone = new TusPhone(client, Some.SubmissionId());
        var report = Report(phone.SubmissionId, await phone.SendAll(GpsPhoto.Bytes));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.PostAsJsonAsync("/lapor/kirim", report)));
        var codes = await Task.WhenAll(answers.Select(async one => (one.StatusCode, (await one.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString())));
        Assert.Equal(HttpStatusCode.OK, Assert.Single(codes.Distinct()).StatusCode);
        Assert.Equal((1, 1, 0), await host.Store.Read(async db => (await db.Tickets.CountAsync(), await db.Attachments.CountAsync(one => one.TicketId != null), await db.Drafts.CountAsync())));
    }

    [Fact]
    public async Task The_receipt_can_be_opened_on_that_phone()
    {
        await using var host = await Host();
        var client = host.CreateClient();
        var told = await (await client.PostAsJsonAsync("/lapor/kirim", Report(Some.SubmissionId()))).Content.ReadFromJsonAsync<JsonObject>();
        var page = await new Form(client).Open("/lapor/terkirim");
        Assert.Equal(told!["number"]!.ToString(), page.Find(".bignum")!.TextContent);
        Assert.Equal("Kamis, 5 November 2026", told["promise"]!.ToString());
    }

    [Fact]
    public async Task Faults_come_back_as_sentences_for_their_fields_and_nothing_is_filed()
    {
        await using var host = await Host();
        var answer = await host.CreateClient().PostAsJsonAsync("/lapor/kirim", new { id = Some.SubmissionId(), words = "pendek", phone = "bukan nomor", area = "99.99.99" });
        var fields = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["faults"]!.AsArray().Select(one => one!["field"]!.ToString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(["cerita", "kecamatan", "dengan-nama"], fields);
        Assert.Equal(0, await host.Store.Read(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task A_place_outside_says_whose_it_is()
    {
        await using var host = await Host();
        var answer = await host.CreateClient().PostAsJsonAsync("/lapor/kirim", Report(Some.SubmissionId(), more: report => { report.Remove("area"); report["latitude"] = -7.966; report["longitude"] = 112.628; }));
        Assert.Contains("Kota Malang", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_photo_holds_the_report_back()
    {
        await using var host = await Host();
        var answer = await host.CreateClient().PostAsJsonAsync("/lapor/kirim", Report(Some.SubmissionId(), $"/unggah/{Guid.NewGuid()}"));
        Assert.Equal((HttpStatusCode.Conflict, 0), (answer.StatusCode, await host.Store.Read(db => db.Tickets.CountAsync())));
    }

    [Fact]
    public async Task A_foreign_page_and_a_plain_form_get_nowhere()
    {
        await using var host = await Host();
        var client = host.CreateClient();
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("/lapor/kirim", new StringContent(Report(Some.SubmissionId()).ToJsonString(), System.Text.Encoding.UTF8, "text/plain"))).StatusCode);
        client.DefaultRequestHeaders.Add("Origin", "https://jahat.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsJsonAsync("/lapor/kirim", Report(Some.SubmissionId()))).StatusCode);
    }

    [Fact]
    public async Task A_flood_waits_and_a_receipt_asked_again_does_not_count()
    {
        await using var host = await Host(Database.Sqlite, ("Limits:ReportsPerHour", "1"));
        var client = host.CreateClient();
        var first = Report(Some.SubmissionId());
        for (var press = 0; press < 3; press++) Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/lapor/kirim", first)).StatusCode);
        var second = await client.PostAsJsonAsync("/lapor/kirim", Report(Some.SubmissionId()));
        Assert.Equal((HttpStatusCode.TooManyRequests, true), (second.StatusCode, second.Headers.RetryAfter is not null));
    }

    [Fact]
    public async Task A_busy_store_says_later()
    {
        await using var host = await Host();
        using (await host.Services.GetRequiredService<WriteLane>().EnterAsync(TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.CreateClient().PostAsJsonAsync("/lapor/kirim", Report(Some.SubmissionId()))).StatusCode);
    }

    [Fact]
    public async Task A_helper_is_named_by_role_and_sealed()
    {
        await using var host = await Host();
        await host.CreateClient().PostAsJsonAsync("/lapor/kirim", Report(Some.SubmissionId(), more: report => report["helper"] = "RtRw"));
        var filed = await host.Store.Read(db => db.Reports.SingleAsync());
        Assert.Equal("Ketua RT atau RW", host.Services.GetRequiredService<Vault>().Open(filed.HelperSealed));
    }

    [Fact]
    public async Task What_the_category_asked_comes_along_and_what_is_not_ours_is_not_taken()
    {
        await using var host = await Host();
        var jalan = await host.Store.Read(db => db.Categories.SingleAsync(one => one.Slug == "jalan"));
        CategoryQuestion[] asked = [new("q1", "Yang padam?", QuestionKind.Choice, true, [new("Hanya lampu jalan"), new("Listrik rumah", new("Listrik rumah ditangani PLN.", "123", null, AllowsFiling: false))])];
        Assert.True((await host.Enter(Staff.Admin, new SaveCategoryAsks(jalan.Id, false, null, asked))).Succeeded);
        var client = host.CreateClient();
        var refused = await client.PostAsJsonAsync("/lapor/kirim", Report(Some.SubmissionId(), more: report => report["extra"] = new JsonObject { ["q1"] = "Listrik rumah" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("kategori", (await refused.Content.ReadFromJsonAsync<JsonObject>())!["faults"]![0]!["field"]!.ToString());
        await client.PostAsJsonAsync("/lapor/kirim", Report(Some.SubmissionId(), more: report => report["extra"] = new JsonObject { ["q1"] = "Hanya lampu jalan" }));
        var filed = await host.Store.Read(db => db.Tickets.SingleAsync());
        Assert.Equal([new ExtraAnswer("Yang padam?", "Hanya lampu jalan")], (await host.Enter(Some.Admin, new OpenTicket(filed.Number))).Value.Extra);
        Assert.Equal("123", (await client.GetFromJsonAsync<JsonObject>("/lapor/daftar.json"))!["asks"]!["jalan"]!["questions"]![0]!["choices"]![1]!["stopper"]!["phone"]!.ToString());
    }

    [Fact]
    public async Task The_draft_a_citizen_has_checked_goes_before_the_phones_words()
    {
        await using var host = await Host();
        var client = host.CreateClient();
        var form = await new Form(client).ToCheckPage();
        var answer = await client.PostAsJsonAsync("/lapor/kirim", new { id = form.Fields(null)["SubmissionId"], words = "Kata lama dari ponsel", draftFirst = true });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Some.Body, host.Services.GetRequiredService<Vault>().Open((await host.Store.Read(db => db.Reports.SingleAsync())).BodySealed));
    }

    private static JsonObject Report(string id, string? photo = null, Action<JsonObject>? more = null)
    {
        var report = new JsonObject { ["id"] = id, ["words"] = Some.Body, ["category"] = "jalan", ["area"] = "35.07.13", ["desa"] = "35.07.13.1001", ["landmark"] = "Depan Toko Rukun", ["sender"] = "Unnamed" };
        report["photos"] = new JsonArray(photo is null ? [] : [JsonValue.Create(photo.Split('/')[^1])]);
        more?.Invoke(report);
        return report;
    }

    private static Task<PortalHost> Host() => Host(Database.Sqlite);

    private static async Task<PortalHost> Host(Database database, params (string, string)[] more)
    {
        var host = await PortalHost.Start(database, more);
        await Some.Regions(host);
        return host;
    }
}
