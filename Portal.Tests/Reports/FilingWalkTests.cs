using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Tests.Reports;

/// <summary>The form as a phone without scripts sees it.</summary>
public sealed class FilingWalkTests
{
    [Fact]
    public async Task A_citizen_walks_from_the_words_to_the_receipt()
    {
        await using var host = await Host();
        var form = await new Form(host.CreateClient()).ToCheckPage();
        Assert.Equal("/lapor/periksa", form.Path);
        Assert.Contains("Ardirejo, Kecamatan Kepanjen", form.Find(".answers")!.TextContent);
        Assert.Contains("Jalan dan jembatan", form.Find(".answers")!.TextContent);
        await form.Send();
        Assert.Equal(("/lapor/terkirim", "Laporan Anda sudah kami terima"), (form.Path, form.Find("h1")!.TextContent));
        Assert.Equal(TicketNumber.Make("KM", 2026, 1), form.Find(".bignum")!.TextContent);
        Assert.True(form.Response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task The_receipt_says_when_the_report_is_looked_at_and_stays_a_day()
    {
        await using var host = await Host();
        var form = await (await new Form(host.CreateClient()).ToCheckPage()).Send();
        Assert.Contains("Kamis, 5 November 2026", form.Find("main")!.TextContent);
        host.Clock.Pass(TimeSpan.FromHours(23));
        Assert.NotNull((await form.Open("/lapor/terkirim")).Find(".code"));
        host.Clock.Pass(TimeSpan.FromHours(2));
        Assert.Null((await form.Open("/lapor/terkirim")).Find(".code"));
    }

    [Fact]
    public async Task Pressing_twice_and_going_back_give_the_same_receipt()
    {
        await using var host = await Host();
        var client = host.CreateClient();
        var form = await new Form(client).ToCheckPage();
        var again = form.Fields(null);
        var code = (await form.Send()).Find(".code")!.TextContent;
        var second = await client.PostAsync("/lapor/periksa", new FormUrlEncodedContent(again));
        Assert.Contains(code, await second.Content.ReadAsStringAsync());
        Assert.Equal("/lapor/terkirim", (await form.Open("/lapor/periksa")).Path);
        Assert.Equal(1, await host.Store.Read(db => db.Tickets.CountAsync()));
    }

    [Theory, InlineData("/lapor", "Words"), InlineData("/lapor/tempat/desa", "Landmark")]
    public async Task A_stale_form_token_costs_a_press_and_not_a_word(string path, string field)
    {
        await using var host = await Host();
        var form = await new Form(host.CreateClient()).ToCheckPage();
        await form.Open(path);
        await form.Send((field, "Tulisan panjang yang tidak boleh hilang"), ("__RequestVerificationToken", "basi"));
        Assert.Equal((HttpStatusCode.OK, path), (form.Response.StatusCode, form.Path));
        Assert.StartsWith("Perlu diperbaiki:", form.Title);
        Assert.Equal("Tulisan panjang yang tidak boleh hilang", form.Fields(null)[field]);
        Assert.NotEqual(path, (await form.Send()).Path);
    }

    [Fact]
    public async Task What_is_wrong_stands_on_top_and_beside_the_field()
    {
        await using var host = await Host();
        var form = await (await new Form(host.CreateClient()).Open("/lapor")).Send(("Words", "rusak"));
        Assert.StartsWith("Perlu diperbaiki:", form.Title);
        Assert.Equal("/lapor#cerita", form.Find(".errors a")!.GetAttribute("href"));
        Assert.Equal(form.Find(".errors a")!.TextContent, form.Find("#cerita-salah")!.TextContent);
        Assert.Equal("rusak", form.Fields(null)["Words"]);
    }

    [Fact]
    public async Task Words_of_an_emergency_show_the_call_buttons_first_and_do_not_block()
    {
        await using var host = await Host();
        var form = await (await new Form(host.CreateClient()).Open("/lapor")).Send(("Words", "Ada kebakaran di pasar, api besar"));
        Assert.Equal("/lapor/jenis", form.Path);
        Assert.True(form.Page.DocumentElement.InnerHtml.IndexOf("tel:112", StringComparison.Ordinal) < form.Page.DocumentElement.InnerHtml.IndexOf("<form", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Repairing_one_answer_leads_straight_back()
    {
        await using var host = await Host();
        var form = await new Form(host.CreateClient()).ToCheckPage();
        await form.Open(form.Page.QuerySelectorAll(".edit a").First(one => one.TextContent.Contains("kontak")).GetAttribute("href")!);
        await form.Send(("Sender", nameof(Sender.Unnamed)));
        Assert.Equal("/lapor/periksa", form.Path);
        Assert.DoesNotContain("Bu Sri", form.Find(".answers")!.TextContent);
    }

    [Fact]
    public async Task Without_identity_nothing_of_it_is_even_kept_in_the_draft()
    {
        await using var host = await Host();
        await new Form(host.CreateClient()).ToCheckPage(Sender.Unnamed);
        var draft = await host.Store.Read(db => db.Drafts.SingleAsync());
        Assert.DoesNotContain("Sri", host.Services.GetRequiredService<Vault>().Open(draft.AnswersSealed));
    }

    [Fact]
    public async Task The_phones_place_finds_the_desa()
    {
        await using var host = await Host();
        var form = await new Form(host.CreateClient()).ToCheckPage();
        await (await form.Open("/lapor/tempat")).Send(("Area", ""), ("Latitude", "-8.139"), ("Longitude", "112.551"));
        Assert.Equal(("/lapor/tempat/desa", "35.07.13.2004"), (form.Path, form.Fields(null)["Desa"]));
    }

    [Fact]
    public async Task A_place_outside_the_region_says_whose_it_is()
    {
        await using var host = await Host();
        var form = await new Form(host.CreateClient()).ToCheckPage();
        await (await form.Open("/lapor/tempat")).Send(("Area", ""), ("Latitude", "-7.966"), ("Longitude", "112.628"));
        Assert.Contains("Kota Malang", form.Find(".errors")!.TextContent);
    }

    [Fact]
    public async Task Later_steps_without_words_lead_to_the_first()
    {
        await using var host = await Host();
        Assert.Equal("/lapor", (await new Form(host.CreateClient()).Open("/lapor/kontak")).Path);
    }

    [Fact]
    public async Task A_flood_from_one_network_is_told_so_and_the_draft_stays()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("Limits:ReportsPerHour", "1"));
        await Some.Regions(host);
        await (await new Form(host.CreateClient()).ToCheckPage()).Send();
        var second = await (await new Form(host.CreateClient()).ToCheckPage()).Send();
        Assert.Equal((HttpStatusCode.TooManyRequests, "/lapor/periksa"), (second.Response.StatusCode, second.Path));
        host.Clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal("/lapor/terkirim", (await second.Send()).Path);
    }

    [Fact]
    public async Task A_busy_store_gives_a_clean_503_and_the_draft_stays()
    {
        await using var host = await Host();
        var form = await new Form(host.CreateClient()).ToCheckPage();
        using (await host.Services.GetRequiredService<WriteLane>().EnterAsync(TestContext.Current.CancellationToken))
            await form.Send();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, form.Response.StatusCode);
        Assert.Contains("draf aman", form.Find(".errors")!.TextContent);
        Assert.Equal("/lapor/terkirim", (await form.Send()).Path);
    }

    private static async Task<PortalHost> Host()
    {
        var host = await PortalHost.Start();
        await Some.Regions(host);
        return host;
    }
}
