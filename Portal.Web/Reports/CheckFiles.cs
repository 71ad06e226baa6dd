using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <param name="Missing">Hashes a row refers to and the disk does not have.</param>
/// <param name="Damaged">Hashes whose bytes are others now.</param>
public sealed record FileCheck(int Checked, IReadOnlyList<string> Missing, IReadOnlyList<string> Damaged);

/// <summary>Proves that every file a row refers to is there with its hash.</summary>
public sealed record CheckFiles : IOperation<FileCheck>
{
    public static Permission Needs => Permission.RunTheClock;
}

internal sealed class CheckFilesHandler(Store store, FileStore files) : IHandle<CheckFiles, FileCheck>
{
    public async Task<Outcome<FileCheck>> Handle(CheckFiles operation, Actor actor, CancellationToken stop)
    {
        var hashes = await store.Read(db => db.Attachments.Select(file => file.Sha256)
            .Union(db.Attachments.Where(file => file.OriginalSha256 != null).Select(file => file.OriginalFile ?? file.OriginalSha256!)).ToListAsync(stop), stop);
        List<string> missing = [], damaged = [];
        foreach (var hash in hashes)
        {
            if (!files.Has(hash)) missing.Add(hash);
            else if (await HashOf(hash, stop) != hash) damaged.Add(hash);
        }
        return new FileCheck(hashes.Count, missing, damaged);
    }

    private async Task<string> HashOf(string hash, CancellationToken stop)
    {
        await using var content = files.Open(hash);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
    }
}
