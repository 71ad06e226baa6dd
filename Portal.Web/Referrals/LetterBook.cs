using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Referrals;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>Surat pengantar: their numbers within the year, and the signed links in them.</summary>
internal sealed class LetterBook(Vault vault, PortalSettings settings)
{
    public const string Path = "/surat/";
    private const int SignatureLength = 40;

    /// <summary>The number the officer typed from the government's own register, else the next one of this year, in the caller's transaction.</summary>
    public async Task<string> Number(PortalDb db, string? typed, DateTimeOffset now, CancellationToken stop)
    {
        if (!string.IsNullOrWhiteSpace(typed)) return typed.Trim();
        var year = TimeZoneInfo.ConvertTime(now, settings.Zone).Year;
        return OutsideLetter.NumberOf(settings.NumberPrefix, year, await db.CountUp(string.Create(CultureInfo.InvariantCulture, $"letter-{year}"), 1, stop));
    }

    public static void Write(TicketPen pen, Ticket ticket, Agency owner, string number, Actor actor)
    {
        var letter = new OutsideLetter { TicketId = ticket.Id, AgencyId = owner.Id, Number = number, WrittenAt = pen.Now, WrittenBy = actor.AccountId };
        letter.OpenLink(pen.Now);
        pen.Db.OutsideLetters.Add(letter);
    }

    /// <summary>The link as it stands: id, and a signature over id, round and end. Nothing of it is stored, so it can be printed again.</summary>
    public string Link(OutsideLetter letter) => settings.Link($"{Path}{letter.Id:N}{Signature(letter)}");

    /// <summary>The letter of a link; an unknown, altered, outdated or revoked one is refused.</summary>
    public async Task<Outcome<OutsideLetter>> Find(PortalDb db, string token, DateTimeOffset now, CancellationToken stop)
    {
        if (token.Length != 32 + SignatureLength || !Guid.TryParseExact(token[..32], "N", out var id)) return ReferralRefusals.NoSuchLetter;
        if (await db.OutsideLetters.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } letter) return ReferralRefusals.NoSuchLetter;
        var right = System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(token[32..]), System.Text.Encoding.ASCII.GetBytes(Signature(letter)));
        if (!right) return ReferralRefusals.NoSuchLetter;
        return letter.Bar(now) is { } bar ? bar : letter;
    }

    private string Signature(OutsideLetter letter) =>
        vault.Lookup("outside-letter", string.Create(CultureInfo.InvariantCulture, $"{letter.Id:N}\n{letter.LinkRound}\n{letter.LinkEndsAt.ToUnixTimeSeconds()}"))[..SignatureLength];
}
