using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Web.Accounts;
using Portal.Web.Storage;

namespace Portal.Tests.Kit;

/// <summary>Citizens with accounts, made by the link they were mailed.</summary>
internal static partial class Citizens
{
    public const string Mail = "sri@contoh.example";

    /// <summary>The letters to an address, opened from their seals, the newest last.</summary>
    public static async Task<IReadOnlyList<string>> LettersTo(this PortalHost host, string mail)
    {
        var vault = host.Services.GetRequiredService<Vault>();
        // The clock stands still: what is written after this look is newer than what was found.
        host.Clock.Pass(TimeSpan.FromSeconds(1));
        var rows = await host.Store.Read(db => db.Outbox.OrderBy(one => one.CreatedAt).ThenBy(one => one.Id).ToListAsync());
        return [.. rows.Where(row => vault.Open(row.ToSealed) == mail).Select(row => vault.Open(row.BodySealed))];
    }

    /// <summary>The path of the first link in a letter.</summary>
    public static string Link(string letter) => new Uri(Address().Match(letter).Value).AbsolutePath;

    public static async Task<Actor> Citizen(this PortalHost host, string mail = Mail)
    {
        Assert.True((await host.Enter(Actor.Nobody, new AskForAccount(mail, "10.0.0.1"))).Succeeded);
        var token = Link((await host.LettersTo(mail))[^1]).Split('/')[^1];
        return Actor.Citizen((await host.Enter(Actor.Nobody, new OpenAccount(token, Staff.Password))).Value);
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
