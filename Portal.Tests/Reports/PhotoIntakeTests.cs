using System.Buffers.Binary;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Tests.Reports;

/// <summary>Each twice: drawn anew by libvips, and without it by cutting the metadata out.</summary>
public sealed class PhotoIntakeTests
{
    private const string WithVips = "vipsthumbnail", Without = "";
    private const string PngText = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQImWNgIAoAAAAnAAGfWjwcAAAAAElFTkSuQmCC";
    private const string WebPText = "UklGRvgAAABXRUJQVlA4WAoAAAAIAAAAAwAAAgAAVlA4IBgAAAAwAQCdASoEAAMAAgA0JaQAA3AA/vv9UABFWElGugAAAEV4aWYAAElJKgAIAAAABgASAQMAAQAAAAEAAAAaAQUAAQAAAFYAAAAbAQUAAQAAAF4A"
        + "AAAoAQMAAQAAAAIAAAATAgMAAQAAAAEAAABphwQAAQAAAGYAAAAAAAAAOGMAAOgDAAA4YwAA6AMAAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaADAAEAAAD//wAAAqAEAAEAAAAEAAAA"
        + "A6AEAAEAAAADAAAAAAAAAA==";

    [Fact]
    public void The_photo_of_the_kit_tells_where_it_was_taken()
    {
        Assert.True(GpsPhoto.TellsMore(GpsPhoto.Bytes));
        Assert.False(JpegSegments.IsClean(GpsPhoto.Bytes));
        Assert.False(GpsPhoto.TellsMore(GpsPhoto.Bare));
    }

    [Theory, InlineData(WithVips), InlineData(Without)]
    public async Task A_photo_comes_out_as_a_picture_and_nothing_else(string program)
    {
        await using var host = await Host(program);
        var stored = (await Take(host, GpsPhoto.Bytes)).Value;
        var bytes = await Stored(host, stored.Sha256);
        Assert.False(GpsPhoto.TellsMore(bytes));
        Assert.Equal(("image/jpeg", bytes.LongLength, null), (stored.MediaType, stored.Size, stored.OriginalSha256));
        Assert.Equal(new ImageHeader(ImageKind.Jpeg, 48, 32), ImageHeader.Read(bytes));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Folder, "incoming")));
    }

    [Theory, InlineData(WithVips), InlineData(Without)]
    public async Task What_hides_behind_the_end_of_a_picture_is_left_behind(string program)
    {
        await using var host = await Host(program);
        byte[] polyglot = [.. GpsPhoto.Bytes, .. "PK\u0003\u0004<html><script>KANARI"u8];
        var bytes = await Stored(host, (await Take(host, polyglot)).Value.Sha256);
        Assert.True(bytes.AsSpan().IndexOf("KANARI"u8) < 0 && bytes.AsSpan().IndexOf("PK"u8) < 0);
    }

    [Fact]
    public async Task A_proofs_original_is_kept_untouched_and_sealed_beside_it()
    {
        await using var host = await Host(WithVips);
        var stored = (await Take(host, GpsPhoto.Bytes, keepOriginal: true)).Value;
        var files = host.Services.GetRequiredService<FileStore>();
        Assert.Equal(GpsPhoto.Bytes, await files.OpenSealed(host.Services.GetRequiredService<Vault>(), stored.OriginalFile!, TestContext.Current.CancellationToken));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(GpsPhoto.Bytes)), stored.OriginalSha256);
        Assert.False(files.Has(stored.OriginalSha256!));
        Assert.All(files.All(), one => Assert.True(File.ReadAllBytes(Path.Combine(host.Folder, "files", one.Sha256[..2], one.Sha256)).AsSpan().IndexOf("Exif"u8) < 0, "A file on the disk tells where its photo was taken."));
    }

    [Theory, InlineData("small.png", "image/png"), InlineData("small.webp", "image/webp")]
    public async Task Other_kinds_become_jpeg_where_the_program_is_installed(string name, string type)
    {
        await using var host = await Host(WithVips);
        var bytes = await Stored(host, (await Take(host, OtherKinds[name], name, type)).Value.Sha256);
        Assert.Equal(ImageKind.Jpeg, ImageHeader.Read(bytes)!.Kind);
        await using var bare = await Host(Without);
        Assert.Equal("photo.kind", (await Take(bare, OtherKinds[name], name, type)).Refusal.Code);
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "gambar.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>" },
        { "halaman.jpg", "image/jpeg", "<!doctype html><script>alert(1)</script>" },
        { "gambar.jpg", "image/jpeg", "<svg xmlns='http://www.w3.org/2000/svg'/>" },
        { "gif.jpg", "image/jpeg", "GIF89a/*<script>*/=1;alert(1)" },
        { "surat.jpg", "image/jpeg", "%PDF-1.7\n" },
        { "kosong.jpg", "image/jpeg", "" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public async Task Whatever_is_no_photo_is_refused_by_name(string name, string type, string content)
    {
        await using var host = await Host(WithVips);
        var refusal = (await Take(host, Encoding.UTF8.GetBytes(content), name, type)).Refusal;
        Assert.Equal("photo.kind", refusal.Code);
        Assert.Contains(name, refusal.Sentence);
    }

    [Theory, InlineData("foto.html", "image/jpeg"), InlineData("foto.jpg", "text/html"), InlineData("foto.jpg.svg", "image/jpeg")]
    public async Task A_true_photo_under_a_wrong_name_or_type_is_refused(string name, string type)
    {
        await using var host = await Host(WithVips);
        Assert.Equal("photo.kind", (await Take(host, GpsPhoto.Bytes, name, type)).Refusal.Code);
    }

    [Theory, InlineData(WithVips), InlineData(Without)]
    public async Task A_pixel_flood_is_refused_before_anything_decodes_it(string program)
    {
        await using var host = await Host(program);
        var png = (byte[])OtherKinds["small.png"].Clone();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 60_000);
        Assert.Equal("photo.too-wide", (await Take(host, png, "bom.png", "image/png")).Refusal.Code);
    }

    [Theory, InlineData(WithVips), InlineData(Without)]
    public async Task Half_a_photo_is_refused(string program)
    {
        await using var host = await Host(program);
        var refusal = (await Take(host, GpsPhoto.Bytes[..^300])).Refusal;
        Assert.Contains(refusal.Code, new[] { "photo.broken", "photo.kind" });
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_without_reading_all_of_it()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("Limits:PhotoMegabytes", "1"));
        using var endless = new MemoryStream(new byte[8 << 20]);
        var outcome = await host.Services.GetRequiredService<PhotoIntake>().Take(endless, "besar.jpg", "image/jpeg");
        Assert.Equal("photo.too-large", outcome.Refusal.Code);
        Assert.True(endless.Position < 2 << 20);
    }

    private static readonly Dictionary<string, byte[]> OtherKinds = new() { ["small.png"] = Convert.FromBase64String(PngText), ["small.webp"] = Convert.FromBase64String(WebPText) };

    private static Task<PortalHost> Host(string program) => PortalHost.Start(Database.Sqlite, ("Limits:PhotoProgram", program));

    private static Task<Outcome<StoredPhoto>> Take(PortalHost host, byte[] bytes, string name = "foto.jpg", string type = "image/jpeg", bool keepOriginal = false) =>
        host.Services.GetRequiredService<PhotoIntake>().Take(new MemoryStream(bytes), name, type, keepOriginal, TestContext.Current.CancellationToken);

    private static async Task<byte[]> Stored(PortalHost host, string sha256)
    {
        await using var content = host.Services.GetRequiredService<FileStore>().Open(sha256);
        var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
