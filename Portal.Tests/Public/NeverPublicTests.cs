using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Public;
using Portal.Web.Storage;

namespace Portal.Tests.Public;

/// <summary>Canaries in everything that is not for the public, looked for in everything that is.</summary>
public sealed class NeverPublicTests
{
    private static readonly string[] Places = ["/", "/laporan", "/laporan?cari=jalan", "/laporan?tampilan=peta", "/laporan/peta.json", "/laporan/umpan.xml", "/laporan.csv", "/laporan.geojson", "/transparansi", "/transparansi/data.csv"];

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Nothing_of_a_reporter_an_officer_or_an_unpublished_report_is_in_any_public_answer(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var shown = await Planted(host, "A", Visibility.Open, isPublished: true);
        await Planted(host, "B", Visibility.Open, isPublished: false);
        await Planted(host, "C", Visibility.Confidential, isPublished: false);
        using var client = host.CreateClient();
        foreach (var place in Places.Append($"/laporan/{shown.Number}"))
        {
            var page = await client.GetStringAsync(place);
            Assert.Equal(place, page.Contains("KENARI", StringComparison.OrdinalIgnoreCase) ? $"{place} sings" : place);
            Assert.DoesNotContain("Rahasia", page.Replace("Laporan rahasia", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain(shown.Code, page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("KENARI", (await host.Enter(Actor.Nobody, new CardWords(shown.Number))).Value, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_withdrawn_or_hidden_report_has_no_card()
    {
        await using var host = await PortalHost.Start();
        var hidden = await Planted(host, "D", Visibility.Open, isPublished: false);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await host.CreateClient().GetAsync($"/laporan/{hidden.Number}/kartu.png")).StatusCode);
    }

    // Title, body, answer, talk and identity each carry a bird; only the published words carry none.
    private static async Task<Standing> Planted(PortalHost host, string letter, Visibility visibility, bool isPublished)
    {
        var standing = await Some.TicketIn(host, TicketState.Answered, new() { Visibility = visibility, Title = $"kenari judul {letter}", Body = $"kenari isi {letter}", Answer = $"kenari jawaban {letter}" });
        await Some.Change(host, standing, standing.Reporter, (ticket, pen) =>
        {
            var report = pen.Db.Reports.Single(one => one.TicketId == ticket.Id);
            var vault = host.Services.GetService(typeof(Vault)) as Vault;
            pen.Db.Identities.Add(new ReporterIdentity { ReportId = report.Id, NameSealed = vault!.Seal("Kenari Sulaiman"), PhoneSealed = vault.Seal("0812-kenari") });
            report.LandmarkSealed = vault.Seal("dekat rumah kenari");
            return ticket.Reject(standing.Reporter, pen.Write(ticket, TextKind.RejectionReason, $"kenari alasan {letter}"), pen.Now);
        });
        if (isPublished) await Some.Publish(host, standing, "Jalan berlubang", "Ada lubang di jalan.");
        return standing;
    }
}
