using System.Buffers.Binary;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Voices;

namespace Portal.Tests.Voices;

public sealed class AudioIntakeTests
{
    public static TheoryData<string> Kinds => [.. VoiceFiles.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_recording_comes_out_as_sound_and_nothing_else(string kind)
    {
        await using var host = await PortalHost.Start();
        var telling = VoiceFiles.Telling(kind);
        Assert.True(VoiceFiles.TellsMore(telling));
        var stored = (await Take(host, telling, $"rekaman.{kind}", VoiceFiles.TypeOf(kind))).Value;
        var bytes = await Stored(host, stored.Sha256);
        Assert.False(VoiceFiles.TellsMore(bytes));
        Assert.Equal(VoiceFiles.TypeOf(kind), stored.MediaType);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_is_clean_stays_as_it_is(string kind)
    {
        var once = AudioKind.Of($"a.{kind}", VoiceFiles.TypeOf(kind), VoiceFiles.Telling(kind))!.Clean(VoiceFiles.Telling(kind))!;
        var twice = AudioKind.Of($"a.{kind}", VoiceFiles.TypeOf(kind), once.Bytes)!.Clean(once.Bytes)!;
        Assert.Equal(once.Bytes, twice.Bytes);
        Assert.InRange(once.Length.TotalSeconds, 0.05, 1);
    }

    [Theory, InlineData("m4a", "mdat"), InlineData("webm", "OpusHead"), InlineData("wav", "data")]
    public void The_sound_itself_is_untouched(string kind, string mark)
    {
        var (plain, clean) = (VoiceFiles.Plain(kind), AudioKind.Of($"a.{kind}", VoiceFiles.TypeOf(kind), VoiceFiles.Telling(kind))!.Clean(VoiceFiles.Telling(kind))!.Bytes);
        var sound = plain.AsSpan(plain.AsSpan().IndexOf(Encoding.ASCII.GetBytes(mark)));
        var length = kind == "m4a" ? 115 : Math.Min(sound.Length, 140);
        Assert.True(clean.AsSpan().IndexOf(sound[..length]) >= 0);
    }

    [Fact]
    public void Emptied_pages_of_ogg_keep_a_true_sum()
    {
        var clean = AudioKind.Of("a.ogg", "audio/ogg", VoiceFiles.Telling("ogg"))!.Clean(VoiceFiles.Telling("ogg"))!.Bytes;
        for (var at = 0; at < clean.Length;)
        {
            var body = at + 27 + clean[at + 26];
            var end = body + clean[(at + 27)..body].Sum(size => size);
            Assert.Equal(VoiceFiles.OggSum(clean[at..end]), clean[(at + 22)..(at + 26)]);
            at = end;
        }
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "a.mp3", "audio/mpeg", "<script>alert(1)</script>" }, { "a.svg", "image/svg+xml", "<svg/>" }, { "a.wav", "audio/wav", "RIFF....WAVEfmt " }, { "a.ogg", "audio/ogg", "OggS" },
        { "a.webm", "audio/webm", "\u001aE" }, { "a.m4a", "audio/mp4", "....ftypM4A " }, { "a.html", "audio/wav", "RIFF" }, { "a.mp3", "audio/mpeg", "ID3" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public async Task Whatever_is_no_recording_is_refused_by_name(string name, string type, string content)
    {
        await using var host = await PortalHost.Start();
        var refused = (await Take(host, Encoding.Latin1.GetBytes(content), name, type)).Refusal;
        Assert.Contains(refused.Code, new[] { "voice.kind", "voice.broken" });
        Assert.Contains(name, refused.Sentence, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Folder, "files"), "*", SearchOption.AllDirectories));
    }

    [Theory, InlineData("rekaman.mp3", "audio/webm"), InlineData("rekaman.webm", "text/html"), InlineData("rekaman.exe", "audio/webm")]
    public async Task Name_type_and_first_bytes_must_agree(string name, string type)
    {
        await using var host = await PortalHost.Start();
        Assert.Equal("voice.kind", (await Take(host, VoiceFiles.Plain("webm"), name, type)).Refusal.Code);
    }

    [Theory, InlineData("vide"), InlineData("meta"), InlineData("tmcd")]
    public async Task A_track_that_is_not_sound_may_tell_where_it_was(string handler)
    {
        await using var host = await PortalHost.Start();
        var file = VoiceFiles.Plain("m4a");
        Encoding.ASCII.GetBytes(handler).CopyTo(file, file.AsSpan().IndexOf("soun"u8));
        Assert.Equal("voice.broken", (await Take(host, file, "a.m4a", "audio/mp4")).Refusal.Code);
    }

    [Fact]
    public async Task A_video_in_webm_is_no_voice()
    {
        await using var host = await PortalHost.Start();
        var file = VoiceFiles.Plain("webm");
        file[file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x83, 0x81, 0x02]) + 2] = 1;
        Assert.Equal("voice.broken", (await Take(host, file, "a.webm", "audio/webm")).Refusal.Code);
    }

    [Fact]
    public async Task More_than_a_minute_or_two_megabytes_is_too_much()
    {
        await using var host = await PortalHost.Start();
        var slow = VoiceFiles.Plain("wav");
        BinaryPrimitives.WriteInt32LittleEndian(slow.AsSpan(28), 100);
        Assert.Equal("voice.too-long", (await Take(host, slow, "a.wav", "audio/wav")).Refusal.Code);
        Assert.Equal("voice.too-large", (await Take(host, new byte[AudioIntake.MostBytes + 1], "a.wav", "audio/wav")).Refusal.Code);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Cut_or_damaged_anywhere_it_is_refused_or_clean_and_never_an_accident(string kind)
    {
        var file = VoiceFiles.Telling(kind);
        var random = new Random(4471);
        for (var time = 0; time < 3000; time++)
        {
            var hurt = file[..random.Next(1, file.Length + 1)];
            for (var bite = 0; bite < random.Next(4); bite++) hurt[random.Next(hurt.Length)] = (byte)random.Next(256);
            _ = AudioKind.Of($"a.{kind}", VoiceFiles.TypeOf(kind), hurt)?.Clean(hurt);
        }
    }

    private static Task<Outcome<StoredPhoto>> Take(PortalHost host, byte[] bytes, string name, string type) =>
        host.Services.GetRequiredService<AudioIntake>().Take(new MemoryStream(bytes), name, type, TestContext.Current.CancellationToken);

    private static async Task<byte[]> Stored(PortalHost host, string sha256)
    {
        await using var content = host.Services.GetRequiredService<FileStore>().Open(sha256);
        var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
