using Microsoft.AspNetCore.Identity;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>Mails a reset link to the account's confirmed address, if there is one. The answer is the same whoever was named.</summary>
public sealed record AskForReset(string Username, string Address) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class AskForResetHandler(Store store, Vault vault, ILookupNormalizer names, AddressGate gate, PortalSettings settings, TimeProvider time) : IHandle<AskForReset, Done>
{
    private const string AskedCounter = "resets-asked";

    public async Task<Outcome<Done>> Handle(AskForReset operation, Actor actor, CancellationToken stop)
    {
        if (!gate.LetsPass(operation.Address)) return AccountRefusals.TooMany;
        return await store.Write<Done>(async db =>
        {
            await db.CountUp(AskedCounter, 1, stop);
            if (await db.FindByName(operation.Username.Trim(), vault, names, stop) is not { } account || vault.MailOf(account) is not { } mail) return Done.It;
            var path = await LinkPress.Press(db, vault, account.Id, LinkPurpose.ResetPassword, time.GetUtcNow(), stop);
            MailDraft.To(db, vault, mail, "Kata sandi baru untuk CitizenPortal", Body(settings.Link(path)), time.GetUtcNow());
            return Done.It;
        }, stop);
    }

    private static string Body(string link) =>
        $"""
        Ada yang meminta kata sandi baru untuk akun Anda. Buka tautan ini dalam 15 menit:

        {link}

        Bila bukan Anda, abaikan surat ini. Kata sandi Anda tidak berubah.
        """;
}
