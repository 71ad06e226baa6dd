using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Follow;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>"Hapus akun dan data saya": the account, and its owner out of every report it keeps. The codes go on telling what remains.</summary>
public sealed record EraseAccount(string Password) : IOperation<ErasedAccount>
{
    public static Permission Needs => Permission.KeepOwnReports;
}

/// <param name="Waiting">Reports whose words and photos wait for the work to end.</param>
public sealed record ErasedAccount(int Reports, int Waiting);

internal sealed class EraseAccountHandler(Store store, Vault vault, ReporterEraser eraser, IPasswordHasher<Account> hasher, AddressGate gate, TimeProvider time) : IHandle<EraseAccount, ErasedAccount>
{
    public async Task<Outcome<ErasedAccount>> Handle(EraseAccount operation, Actor actor, CancellationToken stop)
    {
        if (!gate.LetsPass($"{actor.AccountId}")) return AccountRefusals.TooMany with { Field = "password" };
        return await store.Write<ErasedAccount>(async db =>
        {
            var account = await db.Users.SingleAsync(one => one.Id == actor.AccountId, stop);
            if (hasher.VerifyHashedPassword(account, account.PasswordHash ?? "", operation.Password) == PasswordVerificationResult.Failed) return AccountRefusals.WrongOld with { Field = "password" };
            var (hash, now) = (vault.Lookup("data-subject", account.Id.ToString()), time.GetUtcNow());
            var ids = await db.KeptReports.Where(one => one.AccountId == account.Id).Select(one => one.TicketId).ToListAsync(stop);
            var waiting = 0;
            foreach (var ticket in await db.Tickets.Where(one => ids.Contains(one.Id)).Include(one => one.Referrals).Include(one => one.Pauses).AsSplitQuery().ToListAsync(stop))
                if (!await eraser.Erase(db, ticket, Actor.Reporter(ticket.Id), hash, stop)) waiting++;
            var request = DataRequest.For(DataRequestKind.Erasure, null, hash, now);
            (request.AnsweredAt, request.DoneAt) = (now, now);
            db.DataRequests.Add(request);
            await eraser.Mails(db, vault.Open(account.MailSealed), stop);
            db.Users.Remove(account);
            return new ErasedAccount(ids.Count, waiting);
        }, stop);
    }
}
