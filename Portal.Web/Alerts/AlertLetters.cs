using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Alerts;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Alerts;

/// <summary>Writes to those an alert is told to, in the transaction of the step. Numbers and names of offices only.</summary>
public sealed class AlertLetters(Vault vault, LadderPeople people, PortalSettings settings)
{
    /// <returns>How many letters were written.</returns>
    public async Task<int> Write(PortalDb db, Alert alert, AlertAudience audience, DateTimeOffset now, CancellationToken stop)
    {
        var to = await People(db, alert, audience, now, stop);
        var opening = alert.Stage == AlertStage.Raised ? "Sebuah aturan peringatan berbunyi." : $"Peringatan ini belum dikonfirmasi siapa pun sejak {alert.RaisedAt.LongMoment(settings.Zone)}.";
        var body = $"{opening}\n\nPeringatan: {alert.Title}\nTerlihat: {alert.Words}\nCakupan: {alert.ScopeName}\nSejak: {alert.RaisedAt.LongMoment(settings.Zone)}\nNomor: {alert.Number}\n\n"
            + $"Konfirmasikan bahwa Anda menanganinya:\n{settings.Link($"/papan/peringatan/{alert.Number}")}\n";
        foreach (var address in to) MailDraft.To(db, vault, address, $"Peringatan {alert.Number}: {alert.Title}", body, now);
        return to.Count;
    }

    private async Task<IReadOnlyList<string>> People(PortalDb db, Alert alert, AlertAudience audience, DateTimeOffset now, CancellationToken stop)
    {
        var today = now.DayIn(settings.Zone);
        (Role Role, int? AgencyId) desk = audience switch
        {
            AlertAudience.InstanceAdmins => (Role.InstanceAdmin, null),
            AlertAudience.Leaders => (Role.Leader, null),
            AlertAudience.SystemAdmins => (Role.SystemAdmin, null),
            // About the whole government there is no desk of its own: the Admin Instansi's.
            _ => alert.AgencyId is null ? (Role.InstanceAdmin, null) : (Role.Liaison, alert.AgencyId),
        };
        if (audience == AlertAudience.Secretary && await people.Of(db, EscalationPost.Secretary, null, stop) is { Count: > 0 } secretary) return secretary;
        if (audience == AlertAudience.AgencyHead && alert.AgencyId is not null && await people.Of(db, EscalationPost.AgencyHead, alert.AgencyId, stop) is { Count: > 0 } head) return head;
        var held = await db.Seated().Where(one => one.Role == desk.Role && (desk.AgencyId == null || one.AgencyId == desk.AgencyId)).ToListAsync(stop);
        return await db.MailsOf([.. held.Where(one => one.HoldsOn(today)).Select(one => one.AccountId).Distinct()], stop);
    }
}
