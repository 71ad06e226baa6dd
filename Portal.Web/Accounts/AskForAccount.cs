using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>A citizen wants an account: one mail goes to the address, whichever it says. The page says the same for every address.</summary>
public sealed record AskForAccount(string Mail, string Address) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class AskForAccountShape : AbstractValidator<AskForAccount>
{
    public AskForAccountShape() => RuleFor(one => one.Mail).Must(mail => MailDraft.IsAddress(mail.Trim())).WithMessage("Tulis alamat email lengkap, misalnya nama@contoh.id");
}

internal sealed class AskForAccountHandler(Store store, Vault vault, InviteToken invites, ILookupNormalizer names, AddressGate gate, TryLimit tries, PortalSettings settings, TimeProvider time) : IHandle<AskForAccount, Done>
{
    private const int MostPerMailbox = 3;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public async Task<Outcome<Done>> Handle(AskForAccount operation, Actor actor, CancellationToken stop)
    {
        if (!gate.LetsPass(operation.Address)) return AccountRefusals.TooMany with { Field = "mail" };
        var mail = operation.Mail.Trim();
        // Somebody else's mailbox is not to be filled from here; the answer stays the same.
        if (!tries.Takes("daftar", mail.ToUpperInvariant(), MostPerMailbox, Window)) return Done.It;
        var name = names.NormalizeName(vault.CitizenName(mail));
        return await store.Write<Done>(async db =>
        {
            var isKnown = await db.Users.AnyAsync(one => one.NormalizedUserName == name, stop);
            MailDraft.To(db, vault, mail, "Akun CitizenPortal", isKnown ? Known() : Fresh(settings.Link($"/akun/daftar/{invites.Seal(mail)}")), time.GetUtcNow());
            return Done.It;
        }, stop);
    }

    private string Known() =>
        $"""
        Seseorang meminta akun dengan alamat email ini. Alamat ini sudah punya akun. Masuk di sini:

        {settings.Link(Landing.SignIn)}

        Lupa kata sandi? Pilih "Lupa kata sandi" di halaman itu. Bila bukan Anda, abaikan surat ini.
        """;

    private static string Fresh(string link) =>
        $"""
        Seseorang meminta akun CitizenPortal dengan alamat email ini. Bila itu Anda, buka tautan berikut dalam 24 jam dan pilih kata sandi:

        {link}

        Bila bukan Anda, abaikan surat ini. Tidak ada akun yang dibuat, dan alamat ini tidak kami simpan.
        """;
}
