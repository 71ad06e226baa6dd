using System.Text;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Tickets;

namespace Portal.Tests.Tickets;

/// <summary>What the camera wrote decides: from before the referral is refused, far away is noted, nothing written is no fault.</summary>
public sealed class CameraNotesTests
{
    [Fact]
    public async Task A_photo_from_before_the_referral_is_refused_and_a_later_one_keeps_its_moment()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.InProgress();
        // The clock stands at 2 November, 09.00 WIB; the camera is set to the same zone and says no offset.
        Assert.Equal("answer.proof-too-old", (await Prove(host, town, number, CameraPhoto.Taken("2026:11:01 16:30:00"))).Refusal.Code);
        Assert.Equal("answer.proof-too-old", (await Prove(host, town, number, CameraPhoto.Taken("2026:11:02 09:30:00", "+09:00"))).Refusal.Code);
        Assert.True((await Prove(host, town, number, CameraPhoto.Taken("2026:11:02 09:40:00"))).Succeeded);
        var proof = Assert.Single((await host.Enter(town.Operator, new TicketAnswers(number))).Value.Open!.Proofs);
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 2, 40, 0, TimeSpan.Zero), proof.TakenAt);
    }

    [Theory, InlineData("2026:13:45 99:99:99"), InlineData("besok"), InlineData("")]
    public async Task A_moment_nobody_can_read_is_no_moment(string written)
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        Assert.True((await Prove(host, town, await town.InProgress(), CameraPhoto.Taken(written))).Succeeded);
    }

    [Fact]
    public void Bytes_that_point_anywhere_give_nothing()
    {
        var whole = CameraPhoto.Taken("2026:11:02 09:40:00", "+07:00");
        var chance = new Random(7);
        for (var round = 0; round < 5000; round++)
        {
            var broken = (byte[])whole.Clone();
            for (var hit = 0; hit < 6; hit++) broken[chance.Next(2, Math.Min(200, broken.Length))] = (byte)chance.Next(256);
            Portal.Web.Reports.CameraNotes.Read(broken);
        }
        var far = Portal.Web.Reports.CameraNotes.Read(GpsPhoto.Bytes);
        Assert.Equal((-8.13, 112.572), (Math.Round(far.Latitude!.Value, 3), Math.Round(far.Longitude!.Value, 3)));
    }

    private static Task<Outcome<Done>> Prove(PortalHost host, Town town, string number, byte[] photo) =>
        host.Enter(town.Operator, new AddProof(number, new MemoryStream(photo), "bukti.jpg", "image/jpeg"));
}

/// <summary>A small JPEG with a DateTimeOriginal, each time of other bytes.</summary>
internal static class CameraPhoto
{
    public static byte[] Taken(string at, string offset = "")
    {
        var bare = GpsPhoto.Bare;
        byte[] body = [.. "Exif\0\0"u8, .. Tiff(at + "\0", offset + "\0")];
        var length = body.Length + 2;
        return [.. bare[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. body, .. bare[2..]];
    }

    // TIFF 6.0, big endian: a directory that points to the camera's own one behind it.
    private static byte[] Tiff(string at, string offset)
    {
        const int Camera = 26, Texts = Camera + 2 + (2 * 12) + 4;
        byte[] head = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, .. Entry(0x8769, 4, 1, Camera), 0, 0, 0, 0];
        return [.. head, 0, 2, .. Entry(0x9003, 2, at.Length, Texts), .. Entry(0x9011, 2, offset.Length, offset.Length > 4 ? Texts + at.Length : 0), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(at + offset)];
    }

    private static byte[] Entry(ushort tag, byte type, int count, int value) => [(byte)(tag >> 8), (byte)tag, 0, type, .. Four(count), .. Four(value)];

    private static byte[] Four(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
