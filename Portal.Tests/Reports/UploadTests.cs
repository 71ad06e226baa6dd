using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Reports;

namespace Portal.Tests.Reports;

/// <summary>Photos in pieces: nothing told as kept is lost, nothing is there twice, nothing gets past the intake.</summary>
public sealed class UploadTests
{
    private static readonly string Cuts = Environment.GetEnvironmentVariable("PORTAL_TEST_CUTS") ?? "200";

    [Fact]
    public async Task A_thousand_uploads_cut_at_random_places_arrive_byte_for_byte()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("kestrel", ""), ("Limits:PhotoProgram", ""), ("Limits:UploadsPerHour", "1000000"));
        var client = host.CreateClient();
        var photos = Enumerable.Range(0, int.Parse(Cuts, System.Globalization.CultureInfo.InvariantCulture)).Select(Photo).ToList();
        var phones = photos.Chunk(5).Select(five => (Phone: new TusPhone(client, Some.SubmissionId()), Photos: five)).ToList();
        await Parallel.ForEachAsync(phones, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (one, _) =>
        {
            foreach (var photo in one.Photos) await ThroughTunnels(one.Phone, photo);
        });
        var stored = await host.Store.Read(db => db.Attachments.Select(file => file.Sha256).ToListAsync());
        Assert.Equal(photos.Select(photo => Convert.ToHexStringLower(SHA256.HashData(photo))).Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Folder, "incoming"), "*.part"));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_photo_with_its_place_arrives_without_it(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var phone = new TusPhone(host.CreateClient(), Some.SubmissionId());
        var address = await phone.SendAll(GpsPhoto.Bytes);
        Assert.StartsWith("/berkas/", (await phone.Head(address)).Headers.GetValues("Berkas").Single(), StringComparison.Ordinal);
        var file = Directory.EnumerateFiles(Path.Combine(host.Folder, "files"), "*", SearchOption.AllDirectories).Single();
        Assert.False(GpsPhoto.TellsMore(await File.ReadAllBytesAsync(file)));
        Assert.Single(await host.Store.Read(db => db.Attachments.ToListAsync()));
    }

    [Fact]
    public async Task The_last_piece_again_is_the_same_photo()
    {
        await using var host = await PortalHost.Start();
        var phone = new TusPhone(host.CreateClient(), Some.SubmissionId());
        var address = await phone.SendAll(GpsPhoto.Bytes);
        var again = await phone.Send(address, GpsPhoto.Bytes.Length, []);
        Assert.Equal((HttpStatusCode.NoContent, 1), (again.StatusCode, await host.Store.Read(db => db.Attachments.CountAsync())));
    }

    [Fact]
    public async Task A_piece_for_another_place_or_too_long_is_refused_and_nothing_of_it_kept()
    {
        await using var host = await PortalHost.Start();
        var phone = new TusPhone(host.CreateClient(), Some.SubmissionId());
        var address = await phone.Address(100);
        Assert.Equal(HttpStatusCode.Conflict, (await phone.Send(address, 10, new byte[10])).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await phone.Send(address, 0, new byte[101])).StatusCode);
        Assert.Equal(0, await phone.Offset(address));
    }

    [Fact]
    public async Task Who_does_not_know_the_submission_finds_no_upload()
    {
        await using var host = await PortalHost.Start();
        var client = host.CreateClient();
        var address = await new TusPhone(client, Some.SubmissionId()).Address(100);
        var stranger = new TusPhone(client, Some.SubmissionId());
        Assert.Equal(HttpStatusCode.Gone, (await stranger.Head(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await stranger.Send(address, 0, new byte[10])).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await stranger.Delete(address)).StatusCode);
    }

    [Theory, InlineData("jahat.svg", "image/svg+xml"), InlineData("palsu.jpg", "image/jpeg")]
    public async Task What_is_no_photo_is_named_and_leaves_nothing(string name, string type)
    {
        await using var host = await PortalHost.Start();
        var phone = new TusPhone(host.CreateClient(), Some.SubmissionId());
        var answer = await phone.Begin(6, name, type);
        if (answer.IsSuccessStatusCode) answer = await phone.Send(answer.Headers.Location!.ToString(), 0, "<html>"u8.ToArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(name, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await host.Store.Read(db => db.Uploads.ToListAsync()));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Folder, "incoming")));
    }

    [Fact]
    public async Task Limits_hold_for_size_number_and_address()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("Limits:UploadsPerHour", "6"), ("Limits:PhotoMegabytes", "1"), ("Limits:PhotoProgram", ""));
        var phone = new TusPhone(host.CreateClient(), Some.SubmissionId());
        Assert.Contains("photo.too-large", await (await phone.Begin(2_000_000)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        for (var count = 0; count < 5; count++) await phone.SendAll(Photo(count));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await phone.Begin(10)).StatusCode);
        host.Clock.Pass(TimeSpan.FromHours(1));
        Assert.Contains("photo.too-many", await (await phone.Begin(10)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_page_and_a_stranger_to_the_protocol_are_turned_away()
    {
        await using var host = await PortalHost.Start();
        var client = host.CreateClient();
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await client.PostAsync("/unggah", null)).StatusCode);
        client.DefaultRequestHeaders.Add("Origin", "https://jahat.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await new TusPhone(client, Some.SubmissionId()).Begin(10)).StatusCode);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_half_upload_goes_after_a_day_and_a_removed_photo_at_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        host.Clock.Now = DateTimeOffset.UtcNow;
        var phone = new TusPhone(host.CreateClient(), Some.SubmissionId());
        var (whole, half) = (await phone.SendAll(GpsPhoto.Bytes), await phone.Address(100));
        Assert.Equal(HttpStatusCode.NoContent, (await phone.Delete(whole)).StatusCode);
        Assert.Equal(0, await host.Store.Read(db => db.Attachments.CountAsync()));
        host.Clock.Pass(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Gone, (await phone.Head(half)).StatusCode);
        Assert.True((await host.Enter(Actor.System("test"), new SweepFiles())).Succeeded);
        Assert.Equal(0, await host.Store.Read(db => db.Uploads.CountAsync()));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Folder, "incoming")));
    }

    private static async Task ThroughTunnels(TusPhone phone, byte[] photo)
    {
        var dice = new Random(photo.Length * 31 + photo[^3]);
        var address = await phone.Address(photo.Length);
        for (var cuts = dice.Next(1, 4); cuts > 0; cuts--)
        {
            var at = (int)await phone.Offset(address);
            await phone.Cut(address, at, photo[at..], dice.Next(0, photo.Length - at));
        }
        for (var tries = 0; ; tries++)
        {
            var at = (int)await phone.Offset(address);
            var answer = await phone.Send(address, at, photo[at..]);
            if (answer.IsSuccessStatusCode) return;
            Assert.True(tries < 20, $"{answer.StatusCode} at {at} of {photo.Length}");
        }
    }

    // A real picture with as many letters of its own behind the scan, so that no two are alike; without metadata the intake leaves it as it is.
    private static byte[] Photo(int number)
    {
        var dice = new Random(number);
        var more = new byte[dice.Next(2_000, 40_000)];
        dice.NextBytes(more);
        return [.. GpsPhoto.Bare[..^2], .. more.Select(one => one == 0xFF ? (byte)0 : one), 0xFF, 0xD9];
    }
}
