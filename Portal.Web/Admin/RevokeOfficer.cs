using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Admin;

/// <summary>Ends an appointment today; every session of the account ends with it.</summary>
public sealed record RevokeAppointment(int Id) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => "Mencabut penugasan";
}

internal sealed class RevokeAppointmentHandler(Store store, TimeProvider time) : IHandle<RevokeAppointment, Done>
{
    public Task<Outcome<Done>> Handle(RevokeAppointment operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var held = await db.Appointments.SingleOrDefaultAsync(one => one.Id == operation.Id && one.RevokedAt == null, stop);
        if (held is null) return Refusal.NotFound;
        if (held.AccountId == actor.AccountId) return AdminRefusals.OwnAccount;
        held.RevokedAt = time.GetUtcNow();
        AdminLine.Say($"{RoleWords.For(held.Role)}, {held.SkNumber}.");
        AdminLine.About(held.AccountId, held.AgencyId);
        (await db.Users.SingleAsync(one => one.Id == held.AccountId, stop)).NewStamp();
        return Done.It;
    }, stop);
}

/// <summary>Switches an account off (no sign-in, every session ends, links die) or on again.</summary>
public sealed record SwitchAccount(Guid AccountId, bool Off) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => Off ? "Menonaktifkan akun." : "Mengaktifkan akun lagi.";

    public Guid? AboutAccount => AccountId;
}

internal sealed class SwitchAccountHandler(Store store, TimeProvider time) : IHandle<SwitchAccount, Done>
{
    public Task<Outcome<Done>> Handle(SwitchAccount operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var account = await db.Users.SingleOrDefaultAsync(one => one.Id == operation.AccountId && !one.IsCitizen, stop);
        if (account is null) return Refusal.NotFound;
        if (account.Id == actor.AccountId) return AdminRefusals.OwnAccount;
        await db.KillPasswordLinks(account.Id, time.GetUtcNow(), stop);
        account.DisabledAt = operation.Off ? time.GetUtcNow() : null;
        account.NewStamp();
        return Done.It;
    }, stop);
}

/// <summary>A new first-password link; the older ones die, and the owner hears of it where their address is known. Gives the full address.</summary>
public sealed record RenewLink(Guid AccountId) : IOperation<NewOfficer>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => "Membuat tautan kata sandi baru.";

    public Guid? AboutAccount => AccountId;
}

internal sealed class RenewLinkHandler(Store store, Vault vault, PortalSettings settings, TimeProvider time) : IHandle<RenewLink, NewOfficer>
{
    public Task<Outcome<NewOfficer>> Handle(RenewLink operation, Actor actor, CancellationToken stop) => store.Write<NewOfficer>(async db =>
    {
        var account = await db.Users.SingleOrDefaultAsync(one => one.Id == operation.AccountId && one.DisabledAt == null && !one.IsDemo && !one.IsCitizen, stop);
        if (account is null) return Refusal.NotFound;
        var now = time.GetUtcNow();
        if (vault.MailOf(account) is { } address)
            MailDraft.To(db, vault, address, "Tautan kata sandi baru untuk akun Anda", $"""
                {actor.Name} membuat tautan kata sandi baru untuk akun {account.UserName}, {now.LongMoment(settings.Zone)}.

                Bila Anda memintanya, abaikan surat ini. Bila tidak, segera hubungi Admin Instansi: siapa pun yang memegang tautan itu dapat masuk sebagai Anda.
                """, now);
        return new NewOfficer(account.UserName!, account.DisplayName, settings.Link(await LinkPress.Press(db, vault, account.Id, LinkPurpose.SetPassword, now, stop)));
    }, stop);
}
