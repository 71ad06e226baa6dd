using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Tests.Kit;
using Portal.Web.Demo;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Tests.Tickets;

/// <summary>A picture that was compressed twice shares no byte and no hash with the first; only how it looks gives it away.</summary>
public sealed class ProofReuseTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_reporters_photo_compressed_anew_is_refused_as_proof(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.InProgress();
        var (photo, again) = await Twice(host, "jalan-sebelum");
        await host.Store.Write<Done>(async db =>
        {
            db.Attachments.Add(photo.Attach(AttachmentPurpose.Evidence, host.Clock.Now, await db.Tickets.Where(one => one.Number == number).Select(one => one.Id).SingleAsync()));
            return Done.It;
        });
        Assert.Equal("answer.proof-reused", (await Prove(host, town, number, again)).Refusal.Code);
        Assert.True((await Prove(host, town, number, (await Twice(host, "lampu-sesudah")).Again)).Succeeded);
    }

    [Fact]
    public async Task A_proof_of_another_ticket_is_refused_and_one_taken_away_is_not()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var (first, second) = (await town.InProgress(), await town.InProgress());
        var again = (await Twice(host, "lampu-sebelum")).Again;
        Assert.True((await Prove(host, town, first, again)).Succeeded);
        var twice = await Redrawn(host, again);
        Assert.Equal("answer.proof-reused", (await Prove(host, town, second, twice)).Refusal.Code);
        var proof = await host.Store.Read(db => db.Attachments.SingleAsync(file => file.Purpose == AttachmentPurpose.Proof));
        Assert.True((await host.Enter(town.Operator, new DropProof(first, proof.Id))).Succeeded);
        Assert.True((await Prove(host, town, second, twice)).Succeeded);
    }

    private static Task<Outcome<Done>> Prove(PortalHost host, Town town, string number, byte[] picture) =>
        host.Enter(town.Operator, new AddProof(number, new MemoryStream(picture), "bukti.jpg", "image/jpeg"));

    private static async Task<(StoredPhoto Photo, byte[] Again)> Twice(PortalHost host, string scene)
    {
        using var drawn = new MemoryStream();
        await using (var demo = DemoData.Open($"photos.{scene}.jpg")) await demo.CopyToAsync(drawn);
        var photo = await Take(host, drawn.ToArray());
        return (photo, await Redrawn(host, await Bytes(host, photo)));
    }

    private static async Task<byte[]> Redrawn(PortalHost host, byte[] picture) => await Bytes(host, await Take(host, picture));

    private static async Task<StoredPhoto> Take(PortalHost host, byte[] picture) =>
        (await host.Services.GetRequiredService<PhotoIntake>().Take(new MemoryStream(picture), "foto.jpg", "image/jpeg")).Value;

    private static async Task<byte[]> Bytes(PortalHost host, StoredPhoto photo)
    {
        await using var stored = host.Services.GetRequiredService<FileStore>().Open(photo.Sha256)!;
        using var bytes = new MemoryStream();
        await stored.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
