using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>Changes the own password and ends every session; the caller begins a fresh one.</summary>
public sealed record ChangePassword(string Old, string Password) : IOperation<Done>
{
    public static Permission Needs => Permission.UseOwnAccount;
}

internal sealed class ChangePasswordHandler(Store store, IPasswordHasher<Account> hasher, AddressGate gate, TimeProvider time) : IHandle<ChangePassword, Done>
{
    // A forgotten session must not become a place to guess at.
    public async Task<Outcome<Done>> Handle(ChangePassword operation, Actor actor, CancellationToken stop) =>
        gate.LetsPass($"{actor.AccountId}") ? await Change(operation, actor, stop) : AccountRefusals.TooMany with { Field = "old" };

    private Task<Outcome<Done>> Change(ChangePassword operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var account = await db.Users.SingleAsync(one => one.Id == actor.AccountId, stop);
        if (account.PasswordHash is null) return AccountRefusals.Demo;
        if (hasher.VerifyHashedPassword(account, account.PasswordHash, operation.Old) == PasswordVerificationResult.Failed) return AccountRefusals.WrongOld;
        if (PasswordRules.Fault(operation.Password, account.UserName!) is { } fault) return fault;
        await db.KillPasswordLinks(account.Id, time.GetUtcNow(), stop);
        account.PasswordHash = hasher.HashPassword(account, operation.Password);
        account.NewStamp();
        return Done.It;
    }, stop);
}

/// <summary>Signs the own account out on every device.</summary>
public sealed record EndSessions : IOperation<Done>
{
    public static Permission Needs => Permission.UseOwnAccount;
}

internal sealed class EndSessionsHandler(Store store) : IHandle<EndSessions, Done>
{
    public Task<Outcome<Done>> Handle(EndSessions operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        (await db.Users.SingleAsync(one => one.Id == actor.AccountId, stop)).NewStamp();
        return Done.It;
    }, stop);
}
