using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Follow;

/// <summary>Writes the ZIP beside the uploads, not in memory, and its line in the ledger.</summary>
internal sealed class DataCopyWriter(Store store, Vault vault, FileStore files, Folders folders, IHandle<FollowReport, FollowView> follow, TryLimit tries, IServiceProvider services, ILoggerFactory logs, TimeProvider time)
{
    private const int MostPerHour = 10;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<Outcome<DataCopy>> WriteAccount(Guid account, CancellationToken stop)
    {
        var (owner, ids) = await store.Read(async db => (await db.Users.SingleAsync(one => one.Id == account, stop), await db.KeptReports.Where(one => one.AccountId == account).OrderBy(one => one.TicketId).Select(one => one.TicketId).ToListAsync(stop)), stop);
        return await Write(ids, owner, stop);
    }

    public async Task<Outcome<DataCopy>> Write(IReadOnlyList<long> tickets, Accounts.Account? account, CancellationToken stop)
    {
        var (now, hash) = (time.GetUtcNow(), account is null ? null : vault.Lookup("data-subject", account.Id.ToString()));
        if (!tries.Takes("salinan", hash ?? tickets[0].ToString(CultureInfo.InvariantCulture), MostPerHour, TimeSpan.FromHours(1))) return FollowRefusals.TooManyCopies;
        var noted = await store.Write<Done>(db =>
        {
            var request = DataRequest.For(DataRequestKind.Copy, account is null ? tickets[0] : null, hash, now);
            (request.AnsweredAt, request.DoneAt) = (now, now);
            db.DataRequests.Add(request);
            return Task.FromResult<Outcome<Done>>(Done.It);
        }, stop);
        if (!noted.Succeeded) return noted.Refusal;
        var content = new FileStream(Path.Combine(folders.Incoming, Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await using (var zip = await ZipArchive.CreateAsync(content, ZipArchiveMode.Create, leaveOpen: true, null, stop))
            {
                var reports = new List<CopiedReport>();
                foreach (var ticket in tickets) if (await Copy(zip, ticket, stop) is { } report) reports.Add(report);
                await Describe(zip, new CopiedData(now, account is null ? null : vault.Open(account.MailSealed), account?.CreatedAt, reports), stop);
            }
            content.Position = 0;
            return new DataCopy(content, account is null ? $"laporan-{(await NumberOf(tickets[0], stop)).ToLowerInvariant()}.zip" : "data-saya.zip");
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    private async Task<CopiedReport?> Copy(ZipArchive zip, long ticket, CancellationToken stop)
    {
        var opened = await follow.Handle(new FollowReport(), Actor.Reporter(ticket), stop);
        if (!opened.Succeeded) return null;
        var view = opened.Value;
        var row = await store.Read(async db => new
        {
            Ticket = await db.Tickets.SingleAsync(one => one.Id == ticket, stop),
            Identity = await db.Identities.SingleOrDefaultAsync(one => db.Reports.Any(report => report.Id == one.ReportId && report.TicketId == ticket), stop),
            Openings = await db.Events.Where(one => one.TicketId == ticket && one.Type == TicketEventType.IdentityOpened).OrderBy(one => one.Position).Select(one => one.At).ToListAsync(stop),
            Hashes = await db.Attachments.Where(file => file.TicketId == ticket).ToDictionaryAsync(file => file.Id, file => file.Sha256, stop),
        }, stop);
        var names = new Dictionary<Guid, string>();
        foreach (var photo in view.Evidence.Concat(view.Talk.SelectMany(said => said.Photos)).Where(photo => row.Hashes.ContainsKey(photo.Id) && files.Has(row.Hashes[photo.Id])))
            names[photo.Id] = await Photo(zip, $"foto/{view.Number}-{(names.Count + 1).Grouped()}.jpg", row.Hashes[photo.Id], stop);
        foreach (var voice in view.Voice.Where(voice => row.Hashes.ContainsKey(voice.Id) && files.Has(row.Hashes[voice.Id])))
            names[voice.Id] = await Photo(zip, $"suara/{view.Number}-{(names.Count + 1).Grouped()}{Voices.AudioKind.ExtensionOf(voice.MediaType)}", row.Hashes[voice.Id], stop);
        return Report(view, row.Ticket, names) with
        {
            Identity = row.Identity is not { } who ? null : new(vault.Open(who.NameSealed), vault.Open(who.PhoneSealed), vault.Open(who.EmailSealed), who.EmailVerifiedAt is not null), IdentityOpenedAt = row.Openings,
        };
    }

    private static CopiedReport Report(FollowView view, Ticket ticket, Dictionary<Guid, string> names) => new()
    {
        Number = view.Number, State = StateWords.For(view.State).Text, ReceivedAt = ticket.ReceivedAt, Title = view.Title, Body = view.Body, Place = view.Place, Landmark = view.Landmark, Neighbourhood = view.Neighbourhood, Extra = view.Extra,
        Latitude = ticket.Latitude, Longitude = ticket.Longitude, Category = view.Category, Visibility = Words.For(ticket.Visibility), IdentityOpenedAt = [], Answer = view.Answer?.Text,
        Talk = [.. view.Talk.Select(said => new CopiedWords(said.Who, said.At, said.Text, Named(said.Photos, names)))],
        Journey = [.. view.Journey.Select(step => new CopiedStep(step.At, step.Title, step.Detail))], Ruling = view.Ruling?.Words, Objection = view.Inquiry?.ObjectionWords, ObjectionAnswer = view.Inquiry?.VerdictWords,
        RatingScore = view.Rating?.Score, RatingWords = view.Rating?.Words, Photos = Named(view.Evidence, names), Voices = Named(view.Voice, names),
    };

    private static List<string> Named(IEnumerable<FollowPhoto> photos, Dictionary<Guid, string> names) => [.. photos.Select(photo => names.GetValueOrDefault(photo.Id)).OfType<string>()];

    private async Task<string> Photo(ZipArchive zip, string name, string hash, CancellationToken stop)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(stop);
        await using var content = files.Open(hash);
        await content.CopyToAsync(entry, stop);
        return name;
    }

    private async Task Describe(ZipArchive zip, CopiedData data, CancellationToken stop)
    {
        await using (var json = await zip.CreateEntry("data.json").OpenAsync(stop)) await JsonSerializer.SerializeAsync(json, data, Json, stop);
        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CopySheet>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(CopySheet.Data)] = data }))).ToHtmlString());
        await using var page = new StreamWriter(await zip.CreateEntry("data.html").OpenAsync(stop));
        await page.WriteAsync("<!DOCTYPE html>\n" + html);
    }

    private Task<string> NumberOf(long ticket, CancellationToken stop) => store.Read(db => db.Tickets.Where(one => one.Id == ticket).Select(one => one.Number).SingleAsync(stop), stop);
}
