using System.Net;
using System.Text.RegularExpressions;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Public;
using Portal.Web.Reports;

namespace Portal.Tests.Public;

public sealed partial class PublicPagesTests
{
    [Fact]
    public async Task A_report_that_is_not_published_and_one_that_does_not_exist_are_the_same_404()
    {
        await using var host = await PortalHost.Start();
        var (hidden, secret) = (await Some.TicketIn(host, TicketState.InProgress), await Some.TicketIn(host, TicketState.InProgress, new() { Visibility = Visibility.Confidential }));
        using var client = host.CreateClient();
        var pages = new List<string>();
        foreach (var number in new[] { hidden.Number, secret.Number, TicketNumber.Make("KM", 2026, 99_999), "apa-saja" })
        {
            var page = await client.GetAsync($"/laporan/{number}");
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
            pages.Add(Nonce().Replace(await page.Content.ReadAsStringAsync(), "").Replace(number, "", StringComparison.Ordinal));
        }
        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task A_published_report_shows_the_masked_words_and_nothing_of_the_talk_or_the_answer()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Answered, new() { Body = "Nama saya Kenari, telepon 0812", Title = "Judul asli" });
        await Some.Publish(host, standing, "Jalan berlubang", "Lubang dalam di depan toko.");
        var page = await host.CreateClient().GetStringAsync($"/laporan/{standing.Number}");
        Assert.Contains("Lubang dalam di depan toko.", page, StringComparison.Ordinal);
        foreach (var secret in new[] { "Kenari", "Judul asli", "ditambal aspal", standing.Code, "Rahasia" }) Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_photos_wait_for_their_release_and_after_photos_for_approval()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Answered);
        await Some.Publish(host, standing, "Jalan berlubang", "Isi");
        var files = await host.Store.Read(db => Task.FromResult(db.Attachments.Where(one => one.TicketId == standing.Id).ToList()));
        var page = await host.CreateClient().GetStringAsync($"/laporan/{standing.Number}");
        Assert.Equal(2, files.Count);
        foreach (var file in files)
        {
            Assert.Equal(file.AnswerId is not null, page.Contains($"/berkas/{file.Id}", StringComparison.Ordinal));
            Assert.Equal(file.AnswerId is not null, (await host.Enter(Actor.Nobody, new OpenFile(file.Id, [], null))).Succeeded);
        }
    }

    [Fact]
    public async Task Withdrawing_a_publication_hides_it_again()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Verified);
        await Some.Publish(host, standing, "Jalan berlubang", "Isi");
        await Some.Change(host, standing, Some.Admin, (ticket, pen) => ticket.Unpublish(Some.Admin, pen.Now));
        Assert.Equal(HttpStatusCode.NotFound, (await host.CreateClient().GetAsync($"/laporan/{standing.Number}")).StatusCode);
    }

    [Fact]
    public async Task Home_and_list_open_on_an_empty_portal()
    {
        await using var host = await PortalHost.Start();
        using var client = host.CreateClient();
        Assert.Contains("Belum ada laporan yang terbit", await client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Belum ada laporan yang terbit", await client.GetStringAsync("/laporan"), StringComparison.Ordinal);
        Assert.Contains("Tidak ada laporan yang cocok", await client.GetStringAsync("/laporan?cari=banjir&sesudah=kacau"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_state_is_explained_in_words_of_people() =>
        Assert.All(Enum.GetValues<TicketState>(), state => Assert.DoesNotMatch(@"(?i)\btiket|\bopd\b", StrangerWords.For(state, null)));

    [GeneratedRegex("nonce=\"[^\"]*\"|<!--Blazor-Server-Component-State:[^>]*-->")]
    private static partial Regex Nonce();
}
