using System.Net;
using Portal.Tests.Kit;

namespace Portal.Tests.Reliability;

/// <summary>A power cut in the middle of a photo costs nothing that was told as kept.</summary>
public sealed class UploadRestartTests
{
    [Fact]
    public async Task A_photo_goes_on_after_the_server_was_killed()
    {
        await using var server = await PortalServer.Start();
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        var phone = new TusPhone(client, Some.SubmissionId());
        var photo = GpsPhoto.Bytes;
        var address = await phone.Address(photo.Length);
        Assert.Equal(HttpStatusCode.NoContent, (await phone.Send(address, 0, photo[..300])).StatusCode);
        await phone.Cut(address, 300, photo[300..], 100);
        await server.Kill();
        await server.Begin();
        var kept = (int)await phone.Offset(address);
        Assert.InRange(kept, 300, 400);
        Assert.True((await phone.Send(address, kept, photo[kept..])).Headers.Contains("Berkas"));
    }
}
