using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Portal.Web.Storage;

/// <summary>Data Protection keys in the database, so that two nodes share them; sealed, so that a copy of the database signs nobody in.</summary>
internal sealed class SealedKeyRows(IDbContextFactory<PortalDb> contexts, Vault vault) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.DataProtectionKeys.AsNoTracking().Select(key => key.XmlSealed).AsEnumerable().Select(sealedXml => XElement.Parse(vault.Open(sealedXml)))];
    }

    // The framework's contract is synchronous; it happens once in ninety days.
    public void StoreElement(XElement element, string friendlyName) => Task.Run(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync();
        db.DataProtectionKeys.Add(new DataProtectionKey { FriendlyName = friendlyName, XmlSealed = vault.Seal(element.ToString(SaveOptions.DisableFormatting)) });
        await db.SaveChangesAsync();
    }).GetAwaiter().GetResult();
}
