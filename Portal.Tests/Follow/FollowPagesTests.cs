using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Follow;

public sealed partial class FollowPagesTests
{
    private static readonly WebApplicationFactoryClientOptions Still = new() { AllowAutoRedirect = false };

    [Fact]
    public async Task The_form_leads_to_the_page_of_the_code_and_nobody_is_told_its_address()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Answered);
        using var client = host.CreateClient(Still);
        var sent = await Post(client, "/lacak", "kode", ("Kode", standing.Code.ToLowerInvariant()));
        Assert.Equal((HttpStatusCode.Redirect, $"/lacak/{standing.Code}"), (sent.StatusCode, sent.Headers.Location?.OriginalString.Replace("http://localhost", "", StringComparison.Ordinal)));
        var page = await client.GetAsync($"/lacak/{standing.Code}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex, nofollow", Assert.Single(page.Headers.GetValues("X-Robots-Tag")));
        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.Contains("httponly", page.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("pelapor", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_code_says_so_and_the_eleventh_is_429()
    {
        await using var host = await PortalHost.Start();
        using var client = host.CreateClient(Still);
        var first = await client.GetAsync("/lacak/0000-0000-0000-0000");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.StatusCode);
        Assert.Contains("tidak kami kenal", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => client.GetAsync("/lacak/0000-0000-0000-0000")));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Post(client, "/lacak", "kode", ("Kode", "0000-0000-0000-0000"))).StatusCode);
    }

    [Fact]
    public async Task The_whole_way_of_a_rejection_and_a_message_works_by_plain_forms()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Answered);
        using var client = host.CreateClient(Still);
        var path = $"/lacak/{standing.Code}";
        Assert.Equal(HttpStatusCode.OK, (await Post(client, path + "/belum-beres", "alasan", ("Alasan", "x"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Post(client, path + "/belum-beres", "alasan", ("Alasan", "Masih <b>berlubang</b>"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Post(client, path, "pesan", ("Pesan", "Tolong segera"))).StatusCode);
        var page = await client.GetStringAsync(path);
        Assert.Contains("Masih &lt;b&gt;berlubang&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("Tolong segera", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Rahasia", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_beres_closes()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Answered);
        using var client = host.CreateClient(Still);
        Assert.Equal(HttpStatusCode.Redirect, (await Post(client, $"/lacak/{standing.Code}", "beres")).StatusCode);
        Assert.Contains("Pelapor menyatakan beres", await client.GetStringAsync($"/lacak/{standing.Code}"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(States))]
    public async Task Every_state_has_a_page_without_the_words_of_offices(TicketState state)
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, state);
        using var client = host.CreateClient(Still);
        var page = await client.GetStringAsync($"/lacak/{standing.Code}");
        Assert.Contains(standing.Number, page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?i)\btiket|\bopd\b", page);
    }

    public static TheoryData<TicketState> States => [.. Enum.GetValues<TicketState>().Where(state => state != TicketState.Duplicate)];

    private static async Task<HttpResponseMessage> Post(HttpClient client, string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await client.GetStringAsync(path);
        var token = Token().Match(page).Groups[1].Value;
        var body = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(new("_handler", form)).Append(new("__RequestVerificationToken", token));
        return await client.PostAsync(path, new FormUrlEncodedContent(body));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
