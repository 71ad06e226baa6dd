using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Notifications;
using static Portal.Tests.Notifications.NewsKit;

namespace Portal.Tests.Notifications;

public sealed class NewsPageTests
{
    [Fact]
    public async Task Without_scripts_a_reporter_chooses_mail_waits_for_the_link_sets_hours_and_stops()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        var form = await new Form(host.CreateClient()).Open($"/lacak/{standing.Code}/kabar");
        await form.Send("surel", ("Surel", "bukan alamat"));
        Assert.Contains("Perlu diperbaiki", form.Title, StringComparison.Ordinal);
        await form.Send("surel", ("Surel", Mail));
        Assert.Contains("k…@contoh.example", form.Find("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Mail, form.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await form.Send("jam", ("Dari", "22"), ("Sampai", "5"));
        Assert.Equal((22, 5), Assert.Single(await host.Subscriptions()) is { } one ? (one.QuietFrom!.Value, one.QuietUntil!.Value) : default);
        await form.Send("henti", ("Henti", form.Find("button[name=Henti]")!.GetAttribute("value")!));
        Assert.Empty(await host.Subscriptions());
    }

    [Fact]
    public async Task A_wrong_code_opens_no_choices_and_its_page_is_nobodys_business()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        using var client = host.CreateClient();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.GetAsync("/lacak/0000-0000-0000-0000/kabar")).StatusCode);
        var page = await client.GetAsync($"/lacak/{standing.Code}/kabar");
        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task The_link_of_a_message_asks_with_one_button_and_a_press_ends_it()
    {
        await using var host = await PortalHost.Start();
        var path = await StopPath(host);
        var form = await new Form(host.CreateClient()).Open(path);
        Assert.Single(form.Page.QuerySelectorAll("main button"));
        Assert.Single(await host.Subscriptions());
        await form.Send(("tekan", "ya"));
        Assert.Equal("/kabar/berhenti", form.Path);
        Assert.Empty(await host.Subscriptions());
        Assert.Equal(HttpStatusCode.OK, (await form.Open(path)).Response.StatusCode);
    }

    [Fact]
    public async Task A_mail_program_ends_it_with_one_post_and_no_redirect()
    {
        await using var host = await PortalHost.Start();
        var path = await StopPath(host);
        using var client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var answer = await client.PostAsync(path, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await host.Subscriptions());
    }

    [Fact]
    public async Task A_link_we_did_not_make_stops_nothing()
    {
        await using var host = await PortalHost.Start();
        var path = await StopPath(host);
        using var client = host.CreateClient();
        var forged = path[..^1] + (path[^1] == '0' ? '1' : '0');
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(forged, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]))).StatusCode);
        Assert.Single(await host.Subscriptions());
        Assert.Contains("tidak kami kenal", await client.GetStringAsync(forged), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_itself_carries_the_press()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        await host.MailNews(standing);
        await host.OfficerWrites(standing);
        await host.TurnAfter(TimeSpan.Zero);
        await host.TurnAfter(TimeSpan.FromMinutes(31));
        var id = Assert.Single(await host.News()).Row.Id;
        var text = await File.ReadAllTextAsync(Path.Combine(host.Folder, "mail", $"{id:N}.eml"), TestContext.Current.CancellationToken);
        var unfolded = text.Replace("\r\n ", " ", StringComparison.Ordinal);
        var link = host.Services.GetRequiredService<StopLinks>().Of(Assert.Single(await host.Subscriptions()).Id);
        Assert.Matches($@"(?m)^List-Unsubscribe:\s+<{System.Text.RegularExpressions.Regex.Escape(link)}>\r?$", unfolded);
        Assert.Matches(@"(?m)^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$", unfolded);
    }

    private static async Task<string> StopPath(PortalHost host)
    {
        await host.MailNews(await Some.TicketIn(host, TicketState.InProgress));
        return new Uri(host.Services.GetRequiredService<StopLinks>().Of(Assert.Single(await host.Subscriptions()).Id)).AbsolutePath;
    }
}
