using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Reports;

namespace Portal.Tests.Reports;

/// <summary>"Saya juga": joins instead of duplicating, one per device, by plain forms.</summary>
public sealed class SupportTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task One_device_counts_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var known = await Published(host);
        var device = Some.SubmissionId();
        Assert.Equal(1, (await host.Enter(Actor.Nobody, new SupportReport(known.Number, device, []))).Value);
        Assert.Equal("support.already", (await host.Enter(Actor.Nobody, new SupportReport(known.Number, device, []))).Refusal.Code);
        Assert.Equal(2, (await host.Enter(Actor.Nobody, new SupportReport(known.Number, Some.SubmissionId(), []))).Value);
        Assert.Equal("support.own", (await host.Enter(Actor.Nobody, new SupportReport(known.Number, Some.SubmissionId(), [known.Id]))).Refusal.Code);
        Assert.DoesNotContain(device, await host.Store.Read(db => db.Supports.Select(one => one.SupporterHash).ToListAsync()));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_crowd_at_once_is_counted_whole(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var known = await Published(host);
        var device = Some.SubmissionId();
        var tries = Enumerable.Range(0, 12).Select(index => index < 8 ? Some.SubmissionId() : device);
        var joined = await Task.WhenAll(tries.Select(secret => Task.Run(() => host.Enter(Actor.Nobody, new SupportReport(known.Number, secret, [])))));
        Assert.Equal(9, joined.Count(one => one.Succeeded));
        Assert.Equal((9, 9), await host.Store.Read(async db => (await db.Tickets.Select(one => one.SupportCount).SingleAsync(), await db.Supports.CountAsync())));
    }

    [Theory, InlineData(Visibility.Open), InlineData(Visibility.Confidential)]
    public async Task What_the_public_does_not_see_cannot_be_supported(Visibility visibility)
    {
        await using var host = await PortalHost.Start();
        var hidden = await Some.TicketIn(host, TicketState.InProgress, new() { Visibility = visibility });
        Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Nobody, new SupportReport(hidden.Number, Some.SubmissionId(), []))).Refusal);
        Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Nobody, new SupportStanding(hidden.Number, null))).Refusal);
    }

    [Fact]
    public async Task A_similar_report_is_offered_before_the_contact_and_joining_drops_the_draft()
    {
        await using var host = await WithSimilar();
        var form = await Written(host);
        Assert.Equal("/lapor/serupa", form.Path);
        await form.Open(form.Find("a[href*='dari=lapor']")!.GetAttribute("href")!);
        Assert.Contains("tidak dikirim", form.Find("main")!.TextContent);
        await form.Send("dukung");
        Assert.StartsWith("/laporan/KM-", form.Path);
        Assert.Contains("Anda termasuk", form.Find("main")!.TextContent);
        Assert.Equal((1, 0, 1), await host.Store.Read(async db => (await db.Tickets.Select(one => one.SupportCount).SingleAsync(), await db.Drafts.CountAsync(), await db.Reports.CountAsync())));
    }

    [Fact]
    public async Task Who_files_anyway_keeps_every_word()
    {
        await using var host = await WithSimilar();
        var form = await Written(host);
        await form.Open(form.Find("a[href*='dari=lapor']")!.GetAttribute("href")!);
        await form.Open(form.Page.QuerySelectorAll("main a").Single(one => one.TextContent.Contains("Tetap kirim")).GetAttribute("href")!);
        await form.Send(("Sender", nameof(Sender.Unnamed)));
        await form.Send();
        Assert.Equal("/lapor/terkirim", form.Path);
        Assert.Equal(2, await host.Store.Read(db => db.Reports.CountAsync()));
    }

    [Fact]
    public async Task Without_anything_alike_the_step_is_skipped_and_a_straight_visit_leads_on()
    {
        await using var host = await PortalHost.Start();
        await Some.Regions(host);
        var form = await Written(host);
        Assert.Equal("/lapor/kontak", form.Path);
        Assert.Equal("/lapor/kontak", (await form.Open("/lapor/serupa")).Path);
    }

    [Fact]
    public async Task The_public_page_has_the_button_and_a_crowd_from_one_network_is_slowed()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("Limits:SupportsPerHour", "1"));
        var known = await Published(host);
        var form = await new Form(host.CreateClient()).Open($"/laporan/{known.Number}");
        var button = form.Page.Forms.Single(one => one.GetAttribute("action") == $"/laporan/{known.Number}/dukung");
        Assert.NotNull(button.QuerySelector("[name=__RequestVerificationToken]"));
        await (await form.Open(button.GetAttribute("action")!)).Send("dukung");
        Assert.Contains("1 warga mengalami hal yang sama", form.Find("main")!.TextContent);
        var second = await (await new Form(host.CreateClient()).Open($"/laporan/{known.Number}/dukung")).Send("dukung");
        Assert.Equal(HttpStatusCode.TooManyRequests, second.Response.StatusCode);
        Assert.Equal(1, await host.Store.Read(db => db.Tickets.Select(one => one.SupportCount).SingleAsync()));
    }

    private static async Task<Standing> Published(PortalHost host)
    {
        var filed = await Some.Report(host);
        var known = new Standing(filed.TicketId, filed.Number, filed.Code);
        await Some.Publish(host, known, "Lubang besar di jalan depan Toko Rukun", "Dalam, dua motor jatuh tadi malam.");
        return known;
    }

    private static async Task<PortalHost> WithSimilar()
    {
        var host = await PortalHost.Start();
        await Some.Regions(host);
        await Published(host);
        return host;
    }

    private static async Task<Form> Written(PortalHost host)
    {
        var form = await new Form(host.CreateClient()).Open("/lapor");
        await form.Send(("Words", Some.Body));
        await form.Send();
        await form.Send();
        await form.Send(("Area", "35.07.13"));
        return await form.Send(("Desa", "35.07.13.1001"), ("Landmark", "Depan Toko Rukun"));
    }
}
