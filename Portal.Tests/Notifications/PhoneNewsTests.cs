using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Notifications;
using static Portal.Tests.Notifications.NewsKit;

namespace Portal.Tests.Notifications;

public sealed class PhoneNewsTests
{
    private const string Secret = "rahasia gerbang pesan", Typed = "0812-3456-7890", Number = "+6281234567890";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Six_digits_open_the_way_and_each_message_is_signed(Database database)
    {
        await using var sink = await HttpSink.Start();
        await using var host = await Start(sink, database);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Must(await host.Enter(standing.Reporter, new AddPhoneNews(Typed)));
        await host.Turn();
        Must(await Confirm(host, standing, CodeIn(sink.Arrivals[0])));
        await host.OfficerWrites(standing);
        await host.TurnAfter(TimeSpan.Zero);
        await host.TurnAfter(TimeSpan.FromMinutes(31));
        var (to, text) = (Field(sink.Arrivals[1], "to"), Field(sink.Arrivals[1], "text"));
        Assert.Equal(Number, to);
        Assert.StartsWith($"Laporan {standing.Number}: Petugas menulis pesan kepada Anda.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(standing.Code, text, StringComparison.Ordinal);
        Assert.All(sink.Arrivals, one => Assert.Equal(Signature(one), one.Headers["X-Portal-Signature"]));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_fifth_wrong_guess_is_the_last_also_when_they_come_at_once(Database database)
    {
        await using var sink = await HttpSink.Start();
        await using var host = await Start(sink, database);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Must(await host.Enter(standing.Reporter, new AddPhoneNews(Typed)));
        await host.Turn();
        var right = CodeIn(sink.Arrivals[0]);
        var wrong = right == "000000" ? "000001" : "000000";
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Confirm(host, standing, wrong)));
        Assert.Equal(4, answers.Count(one => one.Refusal.Code == "notice.code-wrong"));
        Assert.Equal("notice.code-over", (await Confirm(host, standing, right)).Refusal.Code);
    }

    [Fact]
    public async Task A_code_lives_for_a_quarter_of_an_hour()
    {
        await using var sink = await HttpSink.Start();
        await using var host = await Start(sink);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Must(await host.Enter(standing.Reporter, new AddPhoneNews(Typed)));
        await host.Turn();
        host.Clock.Pass(TimeSpan.FromMinutes(15));
        Assert.Equal("notice.code-over", (await Confirm(host, standing, CodeIn(sink.Arrivals[0]))).Refusal.Code);
    }

    [Fact]
    public async Task A_number_the_gateway_calls_over_is_forgotten_and_one_it_cannot_reach_is_tried_again()
    {
        await using var sink = await HttpSink.Start();
        await using var host = await Start(sink);
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        sink.Answer = HttpStatusCode.NotFound;
        Must(await host.Enter(standing.Reporter, new AddPhoneNews(Typed)));
        await host.Turn();
        Assert.Equal("HTTP 404", Assert.Single(await host.Letters(NoticeChannel.Phone)).Row.LastError);
        sink.Answer = HttpStatusCode.Gone;
        await host.TurnAfter(MailRound.PauseAfter(1));
        Assert.Empty(await host.Subscriptions());
    }

    [Fact]
    public async Task Without_a_gateway_phones_are_not_offered()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        Assert.Equal("notice.not-offered", (await host.Enter(standing.Reporter, new AddPhoneNews(Typed))).Refusal.Code);
        Assert.Null((await host.Enter(standing.Reporter, new NewsChoices())).Value.PhoneLabel);
    }

    [Theory, InlineData("0812 3456 7890", Number), InlineData("+62 812-3456-7890", Number), InlineData("6281234567890", Number), InlineData("021 555 1234", null), InlineData("0812", null), InlineData("0812345678901234", null), InlineData("081234;567890", null), InlineData(null, null)]
    public void A_mobile_number_has_one_written_form(string? typed, string? number) => Assert.Equal(number, PhoneNumber.Read(typed));

    private static Task<PortalHost> Start(HttpSink sink, Database database = Database.Sqlite) =>
        PortalHost.Start(database, ("Notifications:Gateway:Url", sink.Address + "/pesan"), ("Notifications:Gateway:Secret", Secret));

    private static async Task<Outcome<Done>> Confirm(PortalHost host, Standing standing, string code) =>
        await host.Enter(standing.Reporter, new ConfirmPhone(Assert.Single(await host.Subscriptions()).Id, code));

    private static string CodeIn(Arrival arrival) => Field(arrival, "text")[..6];

    private static string Field(Arrival arrival, string name) => JsonDocument.Parse(arrival.Body).RootElement.GetProperty(name).GetString()!;

    private static string Signature(Arrival arrival) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), (byte[])[.. Encoding.UTF8.GetBytes(arrival.Headers["X-Portal-Timestamp"] + "."), .. arrival.Body]));
}
