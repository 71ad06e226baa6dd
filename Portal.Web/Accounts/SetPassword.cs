using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>For whom a link would set a password; refused when it is dead.</summary>
public sealed record LinkOwner(string Token) : IOperation<string>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class LinkOwnerHandler(Store store, Vault vault, TimeProvider time) : IHandle<LinkOwner, string>
{
    public Task<Outcome<string>> Handle(LinkOwner operation, Actor actor, CancellationToken stop) => store.Read<Outcome<string>>(async db =>
    {
        var link = await LinkPress.Find(db, vault, operation.Token, time.GetUtcNow(), stop);
        if (link is null || link.Purpose == LinkPurpose.ConfirmMail) return AccountRefusals.LinkIsDead;
        var account = await db.Users.SingleOrDefaultAsync(one => one.Id == link.AccountId && one.DisabledAt == null, stop);
        return account is null ? AccountRefusals.LinkIsDead : account.IsCitizen ? vault.Open(account.MailSealed) : account.UserName!;
    }, stop);
}

/// <summary>Uses a link once: sets the password, ends every session, lifts a lock. Gives the account.</summary>
public sealed record SetPassword(string Token, string Password) : IOperation<Guid>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class SetPasswordHandler(Store store, Vault vault, IPasswordHasher<Account> hasher, TimeProvider time) : IHandle<SetPassword, Guid>
{
    public Task<Outcome<Guid>> Handle(SetPassword operation, Actor actor, CancellationToken stop) => store.Write<Guid>(async db =>
    {
        var link = await LinkPress.Find(db, vault, operation.Token, time.GetUtcNow(), stop);
        if (link is null || link.Purpose == LinkPurpose.ConfirmMail) return AccountRefusals.LinkIsDead;
        var account = await db.Users.SingleAsync(one => one.Id == link.AccountId, stop);
        if (account.DisabledAt is not null) return AccountRefusals.LinkIsDead;
        if (PasswordRules.Fault(operation.Password, account.UserName!) is { } fault) return fault;
        // Two tabs with one link: the second finds no unused row any more.
        if (await db.OneTimeLinks.Where(one => one.Id == link.Id && one.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.UsedAt, time.GetUtcNow()), stop) == 0) return AccountRefusals.LinkIsDead;
        await db.KillPasswordLinks(account.Id, time.GetUtcNow(), stop);
        account.PasswordHash = hasher.HashPassword(account, operation.Password);
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        account.NewStamp();
        return account.Id;
    }, stop);
}
