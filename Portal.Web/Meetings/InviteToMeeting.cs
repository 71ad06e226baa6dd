using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Meetings;

/// <summary>Invites an office (everybody of it finds the meeting in the portal), a guest by name, or with neither oneself. With a mail address the link goes there at once.</summary>
/// <param name="Agency">Code of the OPD or kecamatan; empty for none.</param>
/// <param name="Name">Who is expected, or empty for the office itself.</param>
/// <param name="Office">Where a guest without an office here comes from; may be empty.</param>
public sealed record InviteToMeeting(string Number, string Agency, string Name, string Office, string Mail) : IOperation<Done>
{
    public static Permission Needs => Permission.PlanMeetings;
}

internal sealed class InviteToMeetingShape : AbstractValidator<InviteToMeeting>
{
    public InviteToMeetingShape()
    {
        RuleFor(one => one.Name).MaximumLength(80).WithMessage("Nama paling panjang 80 huruf.");
        RuleFor(one => one.Office).MaximumLength(120).WithMessage("Asal paling panjang 120 huruf.");
        RuleFor(one => one.Mail).Must(mail => string.IsNullOrWhiteSpace(mail) || MailDraft.IsAddress(mail.Trim())).WithMessage("Alamat surel ini tidak lengkap. Contoh: camat@malangkab.go.id");
    }
}

internal sealed class InviteToMeetingHandler(Store store, Vault vault, MeetingLetters letters, TimeProvider time) : IHandle<InviteToMeeting, Done>
{
    public Task<Outcome<Done>> Handle(InviteToMeeting operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var now = time.GetUtcNow();
        if (await MeetingBook.Load(db, operation.Number, stop) is not { } meeting) return Refusal.NotFound;
        var invitee = await Who(db, operation, actor, stop);
        if (!invitee.Succeeded) return invitee.Refusal;
        var invited = meeting.Invite(actor, invitee.Value, now);
        if (!invited.Succeeded) return invited.Refusal;
        letters.Send(db, meeting, invited.Value, now);
        if (invitee.Value.AgencyId is { } agency) await letters.TellOffice(db, meeting, agency, now, stop);
        return Done.It;
    }, stop);

    private async Task<Outcome<Invitee>> Who(PortalDb db, InviteToMeeting operation, Actor actor, CancellationToken stop)
    {
        var mail = string.IsNullOrWhiteSpace(operation.Mail) ? null : vault.Seal(operation.Mail.Trim());
        var name = operation.Name.Trim();
        if (!string.IsNullOrWhiteSpace(operation.Agency))
        {
            if (await db.Agencies.SingleOrDefaultAsync(one => one.Code == operation.Agency && one.IsActive, stop) is not { } agency) return MeetingRefusals.NoOffice;
            return new Invitee(vault.Seal(name.Length > 0 ? name : agency.Name), agency.Name, agency.Id, null, mail);
        }
        if (name.Length >= 3) return new Invitee(vault.Seal(name), operation.Office.Trim(), null, null, mail);
        return MeetingRefusals.NoOffice;
    }
}

/// <summary>An officer who may plan comes along.</summary>
public sealed record JoinMeeting(string Number) : IOperation<Done>
{
    public static Permission Needs => Permission.PlanMeetings;
}

internal sealed class JoinMeetingHandler(Store store, Vault vault, TimeProvider time) : IHandle<JoinMeeting, Done>
{
    public Task<Outcome<Done>> Handle(JoinMeeting operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await MeetingBook.Load(db, operation.Number, stop) is not { } meeting) return Refusal.NotFound;
        var invited = meeting.Invite(actor, new Invitee(vault.Seal(actor.Name), string.Join(", ", actor.Roles.Select(RoleWords.For)), null, actor.AccountId, null), time.GetUtcNow());
        return invited.Succeeded ? Done.It : invited.Refusal;
    }, stop);
}

public enum LinkChange { Renew, Revoke, Mail }

/// <summary>Gives an invitation another link, takes it back, or mails the link once more.</summary>
public sealed record ChangeInvitation(string Number, Guid Invitation, LinkChange Change) : IOperation<Done>
{
    public static Permission Needs => Permission.PlanMeetings;
}

internal sealed class ChangeInvitationShape : AbstractValidator<ChangeInvitation>
{
    public ChangeInvitationShape() => RuleFor(one => one.Change).IsInEnum().WithMessage("Pilih tindakan.");
}

internal sealed class ChangeInvitationHandler(Store store, MeetingLetters letters, RoomLines lines, TimeProvider time) : IHandle<ChangeInvitation, Done>
{
    public async Task<Outcome<Done>> Handle(ChangeInvitation operation, Actor actor, CancellationToken stop)
    {
        var changed = await store.Write<Done>(async db =>
        {
            var now = time.GetUtcNow();
            if (await MeetingBook.Load(db, operation.Number, stop) is not { } meeting || meeting.Invitations.FirstOrDefault(one => one.Id == operation.Invitation) is not { } invitation) return Refusal.NotFound;
            if (operation.Change == LinkChange.Mail) return meeting.Bar(invitation, now) is { } bar ? bar : letters.Send(db, meeting, invitation, now) ? Done.It : MeetingRefusals.NoMail;
            var done = operation.Change == LinkChange.Renew ? meeting.RenewLink(actor, invitation.Id, now) : meeting.RevokeLink(actor, invitation.Id, now);
            // Whoever sits there by the old link is out.
            if (done.Succeeded) foreach (var seat in (await MeetingBook.Seats(db, meeting.Id, stop)).Where(one => one.InvitationId == invitation.Id)) seat.Leave(now);
            return done;
        }, stop);
        lines.Ring();
        return changed;
    }
}

/// <summary>The letter with the link. It names the meeting and its time; who else comes stays in the portal.</summary>
internal sealed class MeetingLetters(Vault vault, MeetingBook book, PortalSettings settings)
{
    public const string Invites = "Undangan rapat", Reminds = "Rapat segera mulai";

    /// <returns>False where no address is known.</returns>
    public bool Send(PortalDb db, Meeting meeting, Invitation invitation, DateTimeOffset now, string does = Invites)
    {
        if (invitation.MailSealed is not { } mail) return false;
        MailDraft.To(db, vault, vault.Open(mail), $"{does}: {meeting.Title}", Words(meeting, invitation), now);
        return true;
    }

    /// <summary>The camat and the Pejabat Penghubung of an invited office hear of it and go in with their own account.</summary>
    public async Task TellOffice(PortalDb db, Meeting meeting, int agency, DateTimeOffset now, CancellationToken stop, string does = Invites)
    {
        var today = now.DayIn(settings.Zone);
        var held = await db.Seated().Where(one => one.AgencyId == agency && (one.Role == Role.Camat || one.Role == Role.Liaison)).ToListAsync(stop);
        var people = held.Where(one => one.HoldsOn(today)).Select(one => one.AccountId).Distinct().ToList();
        var body = $"Kantor Anda diundang ke rapat daring.\n\nPokok: {meeting.Title}\nWaktu: {meeting.StartsAt.LongMoment(settings.Zone)}, sekitar {meeting.PlannedMinutes.Grouped()} menit\nNomor: {meeting.Number}\n\nAgenda dan ruangnya ada di portal:\n{settings.Link($"/rapat/{meeting.Number}")}\n";
        foreach (var mail in await db.MailsOf(people, stop))
            MailDraft.To(db, vault, mail, $"{does}: {meeting.Title}", body, now);
    }

    public string Words(Meeting meeting, Invitation invitation) =>
        $"Yth. {vault.Open(invitation.NameSealed)}\n\nAnda diundang ke rapat daring.\n\nPokok: {meeting.Title}\nWaktu: {meeting.StartsAt.LongMoment(settings.Zone)}, sekitar {meeting.PlannedMinutes.Grouped()} menit\nNomor: {meeting.Number}\n\nMasuk lewat tautan ini, tanpa akun:\n{book.Link(invitation)}\n\nTautan ini untuk Anda sendiri dan berlaku sampai rapat selesai. Pakai ponsel atau komputer dengan kamera; tanpa kamera pun bisa.\n";
}
