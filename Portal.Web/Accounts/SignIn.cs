using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>Checks a name and a password. Gives the account; the cookie is the caller's business.</summary>
/// <param name="Address">Where the request came from; only for counting tries.</param>
public sealed record SignIn(string Username, string Password, string Address) : IOperation<Guid>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class SignInHandler(Store store, IPasswordHasher<Account> hasher, ILookupNormalizer names, Vault vault, AddressGate gate, DummyHash dummy, TimeProvider time) : IHandle<SignIn, Guid>
{
    private const string TriesCounter = "sign-in-tries";

    public async Task<Outcome<Guid>> Handle(SignIn operation, Actor actor, CancellationToken stop)
    {
        if (!gate.LetsPass(operation.Address)) return AccountRefusals.TooMany;
        var tried = await TakeTry(operation.Username.Trim(), stop);
        if (!tried.Succeeded) return tried.Refusal;
        var account = tried.Value;
        var verdict = hasher.VerifyHashedPassword(account, account.PasswordHash ?? dummy.Hash, operation.Password);
        return verdict != PasswordVerificationResult.Failed && account.PasswordHash is not null ? await Welcome(account.Id, stop) : AccountRefusals.NotSignedIn;
    }

    // The try is counted before the password is looked at, so that many at once are not more than five; and something is written
    // whoever was named, so that the time it takes tells nothing.
    private Task<Outcome<Account>> TakeTry(string typed, CancellationToken stop) => store.Write<Account>(async db =>
    {
        await db.CountUp(TriesCounter, 1, stop);
        var account = await db.FindByName(typed, vault, names, stop);
        if (account is not { DisabledAt: null } || account.LockoutEnd > time.GetUtcNow()) return dummy.Account;
        if (++account.AccessFailedCount >= AccountRules.TriesBeforeLock) (account.AccessFailedCount, account.LockoutEnd) = (0, time.GetUtcNow() + AccountRules.LockFor);
        return account;
    }, stop);

    private Task<Outcome<Guid>> Welcome(Guid id, CancellationToken stop) => store.Write<Guid>(async db =>
    {
        var account = await db.Users.SingleAsync(one => one.Id == id, stop);
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        return id;
    }, stop);
}

internal static class NamedAccounts
{
    /// <summary>By an officer's user name, or by a citizen's address; an officer goes first.</summary>
    public static Task<Account?> FindByName(this PortalDb db, string typed, Vault vault, ILookupNormalizer names, CancellationToken stop)
    {
        var (name, citizen) = (names.NormalizeName(typed), names.NormalizeName(vault.CitizenName(typed)));
        return db.Users.Where(one => one.NormalizedUserName == name || one.NormalizedUserName == citizen).OrderBy(one => one.IsCitizen).FirstOrDefaultAsync(stop);
    }
}

/// <summary>A hash to check against when there is no account, so that an unknown name costs the same time.</summary>
internal sealed class DummyHash(IPasswordHasher<Account> hasher)
{
    public Account Account { get; } = new();

    public string Hash { get; } = hasher.HashPassword(new Account(), Guid.NewGuid().ToString());
}
