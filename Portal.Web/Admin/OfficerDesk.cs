using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <param name="Link">Full address; shown to the admin once and never again.</param>
public sealed record NewOfficer(string Username, string Name, string Link);

/// <summary>Makes the account, the appointment and the first-password link, in the caller's transaction.</summary>
internal sealed class OfficerDesk(Vault vault, ILookupNormalizer names, PortalSettings settings, TimeProvider time)
{
    public async Task<Outcome<NewOfficer>> Appoint(PortalDb db, OfficerEntry entry, CancellationToken stop)
    {
        if (OfficerRules.Faults(entry) is { Count: > 0 } faults) return Outcome<NewOfficer>.Refuse(faults);
        if (await IsTaken(db, entry.Username, stop)) return AdminRefusals.UsernameTaken;
        var agency = entry.AgencyCode is { } code ? await db.Agencies.SingleOrDefaultAsync(one => one.Code == code && one.IsActive, stop) : null;
        if (agency is null && entry.AgencyCode is not null) return AdminRefusals.UnknownAgency;
        var account = NewAccount.Make(entry.Username, entry.Name, entry.Mail, names, time.GetUtcNow());
        db.Users.Add(account);
        db.Appointments.Add(new Appointment { AccountId = account.Id, Role = entry.Role, AgencyId = agency?.Id, SkNumber = entry.SkNumber, StartsOn = entry.StartsOn, EndsOn = entry.EndsOn });
        if (entry.Mail is { } mail) await AskToConfirm(db, account.Id, mail, stop);
        return new NewOfficer(entry.Username, entry.Name, settings.Link(await LinkPress.Press(db, vault, account.Id, LinkPurpose.SetPassword, time.GetUtcNow(), stop)));
    }

    public Task<bool> IsTaken(PortalDb db, string username, CancellationToken stop)
    {
        var name = names.NormalizeName(username);
        return db.Users.AnyAsync(one => one.NormalizedUserName == name, stop);
    }

    // An address nobody has confirmed gets this one bare link and nothing else.
    private async Task AskToConfirm(PortalDb db, Guid accountId, string mail, CancellationToken stop)
    {
        var path = await LinkPress.Press(db, vault, accountId, LinkPurpose.ConfirmMail, time.GetUtcNow(), stop);
        MailDraft.To(db, vault, mail, "Konfirmasi surel", settings.Link(path), time.GetUtcNow());
    }
}
