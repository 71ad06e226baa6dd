using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Reports;
using Portal.Web.Voices;

namespace Portal.Tests.Voices;

public sealed class VoiceReportTests
{
    private static readonly Actor Admin = Actor.Officer(Guid.NewGuid(), "Admin", [Role.InstanceAdmin]), Leader = Actor.Officer(Guid.NewGuid(), "Pimpinan", [Role.Leader]);

    [Fact]
    public async Task Without_scripts_a_voice_and_a_few_words_are_a_report()
    {
        await using var host = await Host();
        var form = await new Form(host.CreateClient()).Open("/lapor/suara");
        await form.SendFiles("suara", ("rekaman.m4a", "audio/mp4", VoiceFiles.Telling("m4a")));
        Assert.Contains("Perlu diperbaiki", form.Title, StringComparison.Ordinal);
        Assert.NotNull(form.Find("audio[src]"));
        await form.Send("suara", ("Words", "Lampu mati"));
        Assert.Equal("/lapor/jenis", form.Path);
        await form.Send();
        await form.Send();
        await form.Send(("Area", "35.07.13"));
        await form.Send(("Desa", "35.07.13.1001"), ("Landmark", "Depan Toko Rukun"));
        Assert.Contains("Suara dapat dikenali orang", form.Find("main")!.TextContent, StringComparison.Ordinal);
        await form.Send(("Sender", nameof(Sender.Unnamed)));
        Assert.NotNull(form.Find(".answers audio"));
        await form.Send();
        Assert.Equal("/lapor/terkirim", form.Path);
        Assert.Equal("audio/mp4", await host.Store.Read(db => db.Attachments.Where(one => one.Purpose == AttachmentPurpose.Voice && one.TicketId != null).Select(one => one.MediaType).SingleAsync()));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_few_words_without_a_voice_are_not_enough(Database database)
    {
        await using var host = await PortalHost.Start(database);
        Assert.Equal("shape", (await host.Enter(Actor.Nobody, Some.Filing("Lampu"))).Refusal.Code);
        var secret = await Drafted(host);
        Assert.True((await host.Enter(Actor.Nobody, Some.Filing("Lampu") with { DraftSecret = secret })).Succeeded);
    }

    [Fact]
    public async Task A_new_recording_takes_the_place_of_the_old_and_a_removed_one_is_gone()
    {
        await using var host = await PortalHost.Start();
        var secret = await Drafted(host);
        var second = (await Add(host, secret)).Value;
        Assert.Equal(second, (await host.Enter(Actor.Nobody, new OpenDraft(secret))).Value.Voice);
        Assert.Empty((await host.Enter(Actor.Nobody, new OpenDraft(secret))).Value.Photos);
        await host.Enter(Actor.Nobody, new RemoveVoice(secret));
        Assert.Null((await host.Enter(Actor.Nobody, new OpenDraft(secret))).Value.Voice);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_voice_is_never_public_not_even_where_a_photo_is(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (ticket, voice) = await Filed(host, Visibility.Open, "Bu Sri");
        await host.Store.Write<Done>(async db =>
        {
            await db.Database.ExecuteSqlAsync($"UPDATE \"Tickets\" SET \"PublishedAt\" = \"ReceivedAt\"");
            await db.Database.ExecuteSqlAsync($"UPDATE \"Attachments\" SET \"ReleasedAt\" = \"StoredAt\"");
            return Done.It;
        });
        Assert.Equal((false, true, true, true), (await Opens(host, Actor.Nobody, voice), await Opens(host, Actor.Nobody, voice, ticket), await Opens(host, Admin, voice), await Opens(host, Leader, voice)));
    }

    [Theory, InlineData(Visibility.Anonymous), InlineData(Visibility.Confidential)]
    public async Task A_sealed_reporters_voice_is_withheld_like_a_photo(Visibility visibility)
    {
        await using var host = await PortalHost.Start();
        var (ticket, voice) = await Filed(host, visibility, "Bu Sri");
        Assert.Equal((true, false, true), (await Opens(host, Admin, voice), await Opens(host, Leader, voice), await Opens(host, Actor.Nobody, voice, ticket)));
    }

    [Fact]
    public async Task It_is_served_to_be_heard_in_a_sandbox_and_in_parts()
    {
        await using var host = await Host();
        using var client = host.CreateClient();
        var form = await new Form(client).Open("/lapor/suara");
        await form.SendFiles("suara", ("rekaman.webm", "audio/webm", VoiceFiles.Telling("webm")));
        using var request = new HttpRequestMessage(HttpMethod.Get, form.Find("audio[src]")!.GetAttribute("src")) { Headers = { Range = new(0, 99) } };
        var response = await client.SendAsync(request);
        Assert.Equal((HttpStatusCode.PartialContent, "audio/webm", "inline"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(("sandbox; default-src 'none'", "nosniff"), (response.Headers.GetValues("Content-Security-Policy").Single(), response.Headers.GetValues("X-Content-Type-Options").Single()));
    }

    private static async Task<PortalHost> Host()
    {
        var host = await PortalHost.Start();
        await Some.Regions(host);
        return host;
    }

    private static async Task<string> Drafted(PortalHost host)
    {
        var secret = Some.SubmissionId();
        await host.Enter(Actor.Nobody, new KeepAnswers(secret, new ReportAnswers()));
        Assert.True((await Add(host, secret)).Succeeded);
        return secret;
    }

    private static Task<Outcome<Guid>> Add(PortalHost host, string secret) =>
        host.Enter(Actor.Nobody, new AddVoice(secret, new MemoryStream(VoiceFiles.Telling("ogg")), "suara.ogg", "audio/ogg"));

    private static async Task<(long Ticket, Guid Voice)> Filed(PortalHost host, Visibility visibility, string name)
    {
        var secret = await Drafted(host);
        var report = await Some.Report(host, with: filing => filing with { DraftSecret = secret, Visibility = visibility, Name = name });
        return (report.TicketId, await host.Store.Read(db => db.Attachments.Where(one => one.TicketId == report.TicketId).Select(one => one.Id).SingleAsync()));
    }

    private static async Task<bool> Opens(PortalHost host, Actor actor, Guid id, params long[] reporterOf) => (await host.Enter(actor, new OpenFile(id, reporterOf, null))).Succeeded;
}
