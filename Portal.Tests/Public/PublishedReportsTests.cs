using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Board;
using Portal.Web.Public;

namespace Portal.Tests.Public;

public sealed class PublishedReportsTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Search_finds_words_in_any_form_and_only_what_is_published(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Published(host, "Perbaikan jalan rusak", "Mohon jalan kami diperbaiki.");
        await Published(host, "Lampu padam", "Penerangan jalan mati.");
        await Some.TicketIn(host, TicketState.Verified);
        Assert.Equal(2, (await Find(host, "")).Total);
        Assert.Equal("Perbaikan jalan rusak", Assert.Single((await Find(host, "memperbaiki kerusakan")).Cards).Title);
        Assert.Equal("Lampu padam", Assert.Single((await Find(host, "menerangi")).Cards).Title);
        Assert.Empty((await Find(host, "banjir")).Cards);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Pages_follow_each_other_without_gap_or_repeat_even_when_published_at_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        for (var report = 1; report <= 5; report++) await Published(host, $"Laporan {report}", "Isi");
        var (seen, after) = (new List<string>(), (PublicCursor?)null);
        do
        {
            var page = (await host.Enter(Actor.Nobody, new PublishedReports { Size = 2, After = after })).Value;
            seen.AddRange(page.Cards.Select(card => card.Title));
            after = PublicCursor.Read(page.Next?.ToString());
        } while (after is not null);
        Assert.Equal(["Laporan 5", "Laporan 4", "Laporan 3", "Laporan 2", "Laporan 1"], seen);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_most_supported_come_first_where_that_is_asked(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (one, two, _) = (await Published(host, "Satu", "Isi"), await Published(host, "Dua", "Isi"), await Published(host, "Tiga", "Isi"));
        foreach (var standing in new[] { one, two, two }) await Some.Change(host, standing, Some.Admin, (ticket, pen) => ticket.Support(pen.Now));
        var (seen, after) = (new List<string>(), (PublicCursor?)null);
        do
        {
            var page = (await host.Enter(Actor.Nobody, new PublishedReports { Size = 1, Order = PublicOrder.Supported, After = after })).Value;
            seen.AddRange(page.Cards.Select(card => $"{card.Title} {card.SupportCount}"));
            after = PublicCursor.Read(page.Next?.ToString());
        } while (after is not null);
        Assert.Equal(["Dua 2", "Satu 1", "Tiga 0"], seen);
    }

    [Fact]
    public async Task Filters_narrow_by_state_area_and_category()
    {
        await using var host = await PortalHost.Start();
        await Published(host, "Terbuka", "Isi");
        await Published(host, "Tutup", "Isi", TicketState.Closed, new() { Kecamatan = "35.07.20", Category = "sampah" });
        Assert.Equal("Terbuka", Assert.Single((await Find(host, new PublishedReports { Filter = new() { State = PublicState.Open } })).Cards).Title);
        Assert.Equal("Tutup", Assert.Single((await Find(host, new PublishedReports { Filter = new() { State = PublicState.Closed } })).Cards).Title);
        Assert.Equal("Tutup", Assert.Single((await Find(host, new PublishedReports { Filter = new() { AreaCode = "35.07.20" } })).Cards).Title);
        Assert.Equal("Tutup", Assert.Single((await Find(host, new PublishedReports { Filter = new() { CategorySlug = "sampah" } })).Cards).Title);
        Assert.Empty((await Find(host, new PublishedReports { Filter = new() { CategorySlug = "tidak-ada" } })).Cards);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_three_kinds_of_closing_are_counted_apart(Database database)
    {
        await using var host = await PortalHost.Start(database);
        foreach (var state in new[] { TicketState.Closed, TicketState.Closed, TicketState.InProgress, TicketState.Outside }) await Some.TicketIn(host, state);
        await host.Services.GetRequiredService<FigureBook>().CatchUp(TestContext.Current.CancellationToken);
        var figures = (await host.Enter(Actor.Nobody, new HonestFigures())).Value;
        Assert.Equal(new PublicFigures(2026, 4, 1, 0, 2, 0, 0), figures);
    }

    [Theory, InlineData(null), InlineData("x"), InlineData("1-2-3"), InlineData("99999999999999999999-1"), InlineData("-5-1")]
    public void A_cursor_that_no_list_wrote_is_none(string? text) => Assert.Null(PublicCursor.Read(text));

    private static async Task<Standing> Published(PortalHost host, string title, string text, TicketState state = TicketState.Verified, TicketPlan? plan = null)
    {
        var standing = await Some.TicketIn(host, state, plan);
        await Some.Publish(host, standing, title, text);
        return standing;
    }

    private static Task<PublishedPage> Find(PortalHost host, string search) => Find(host, new PublishedReports { Filter = new() { Search = search } });

    private static async Task<PublishedPage> Find(PortalHost host, PublishedReports asked) => (await host.Enter(Actor.Nobody, asked)).Value;
}
