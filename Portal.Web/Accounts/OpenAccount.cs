using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>For which address a link would open an account; refused when it is dead.</summary>
public sealed record InvitedMail(string Token) : IOperation<string>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class InvitedMailHandler(Store store, Vault vault, InviteToken invites, ILookupNormalizer names) : IHandle<InvitedMail, string>
{
    public async Task<Outcome<string>> Handle(InvitedMail operation, Actor actor, CancellationToken stop)
    {
        if (invites.Open(operation.Token) is not { } mail) return AccountRefusals.InviteIsDead;
        var name = names.NormalizeName(vault.CitizenName(mail));
        return await store.Read(db => db.Users.AnyAsync(one => one.NormalizedUserName == name, stop), stop) ? AccountRefusals.InviteIsDead : mail;
    }
}

/// <summary>Opens the citizen's account at a verified address; it keeps no name and gives no right but to keep the own reports together. Gives the account.</summary>
public sealed record OpenAccount(string Token, string Password) : IOperation<Guid>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class OpenAccountHandler(Store store, Vault vault, InviteToken invites, ILookupNormalizer names, IPasswordHasher<Account> hasher, TimeProvider time) : IHandle<OpenAccount, Guid>
{
    public async Task<Outcome<Guid>> Handle(OpenAccount operation, Actor actor, CancellationToken stop)
    {
        if (invites.Open(operation.Token) is not { } mail) return AccountRefusals.InviteIsDead;
        if (PasswordRules.Fault(operation.Password, mail.Split('@')[0]) is { } fault) return fault;
        try
        {
            return await store.Write<Guid>(async db =>
            {
                var account = NewAccount.Make(vault.CitizenName(mail), "Warga", null, names, time.GetUtcNow());
                if (await db.Users.AnyAsync(one => one.NormalizedUserName == account.NormalizedUserName, stop)) return AccountRefusals.InviteIsDead;
                (account.IsCitizen, account.MailSealed, account.EmailConfirmed) = (true, vault.Seal(mail), true);
                account.PasswordHash = hasher.HashPassword(account, operation.Password);
                db.Users.Add(account);
                return account.Id;
            }, stop);
        }
        // Two tabs with one link.
        catch (DbUpdateException taken) when (StorageFaults.IsDuplicate(taken)) { return AccountRefusals.InviteIsDead; }
    }
}
