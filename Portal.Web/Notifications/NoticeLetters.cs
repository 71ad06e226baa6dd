using System.Text.Json;
using Portal.Domain.Notices;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Follow;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Notifications;

/// <summary>
/// Writes one message from the news of one subscription. It names the report's number and the page where the code is typed; the code
/// itself is nowhere in it (we do not even have it), and neither is anything the reporter or an officer wrote.
/// </summary>
public sealed class NoticeLetters(Vault vault, PortalSettings settings, StopLinks links)
{
    private const int MostPushLetters = 300;

    public TimeZoneInfo Zone => settings.Zone;

    /// <param name="news">Oldest first, at least one, all of one ticket.</param>
    public OutboxMail Write(PortalDb db, Subscription subscription, IReadOnlyList<TicketEvent> news, JourneyNames names, DateTimeOffset now)
    {
        var ticket = news[0].Ticket;
        var path = subscription.IsSupporter ? $"/laporan/{ticket.Number}" : "/lacak";
        var sentences = news.Select(one => (one.At, Text: Sentence(one, ticket, names))).DistinctBy(one => one.Text).ToList();
        var body = subscription.Channel switch
        {
            NoticeChannel.Email => Mail(subscription, ticket, sentences, path),
            NoticeChannel.Push => Push(ticket, sentences.ConvertAll(one => one.Text), path),
            NoticeChannel.Phone => $"Laporan {ticket.Number}: {string.Join(' ', sentences.Select(one => one.Text))} Lihat: {settings.Link(path)} Berhenti: {links.Of(subscription.Id)}",
        };
        // The subject of a push is what it is bundled by on its way.
        var subject = subscription.Channel == NoticeChannel.Email ? $"Kabar laporan {ticket.Number}" : ticket.Number;
        return MailDraft.Put(db, vault, subscription.Channel, subscription.Id, vault.Open(subscription.AddressSealed), subject, body, now);
    }

    private static string Sentence(TicketEvent one, Ticket ticket, JourneyNames names) =>
        ticket.IsConfidential && one.Type is not (TicketEventType.ReporterAsked or TicketEventType.OfficerWrote) ? NoticeWords.Quiet : NoticeWords.Sentence(one, names);

    private string Mail(Subscription subscription, Ticket ticket, List<(DateTimeOffset At, string Text)> sentences, string path) =>
        $"Kabar laporan {ticket.Number}\n\n"
        + string.Concat(sentences.Select(one => $"{one.At.LongMoment(Zone)}\n{one.Text}\n\n"))
        + (subscription.IsSupporter ? $"Lihat laporannya:\n{settings.Link(path)}\n" : $"Lihat selengkapnya, balas, atau nyatakan beres dengan kode lacak Anda:\n{settings.Link(path)}\n")
        + $"\nTidak ingin kabar ini lagi? Satu tekan, tanpa masuk:\n{links.Of(subscription.Id)}\n";

    // The page the phone remembers for this number is opened where there is one; the path is for a phone that has forgotten.
    private static string Push(Ticket ticket, List<string> sentences, string path)
    {
        var text = sentences.Count == 1 ? sentences[0] : $"{sentences.Count.Grouped()} kabar baru. {sentences[^1]}";
        return JsonSerializer.Serialize(new { title = $"Laporan {ticket.Number}", body = text.Length <= MostPushLetters ? text : text[..MostPushLetters], tag = ticket.Number, url = path });
    }
}
