using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Audit;

/// <summary>Walks the whole chain, as <c>verify-audit</c> does, and keeps what it found for the next reader.</summary>
public sealed class ChainWatch(Store store, VerifyAudit verify, Vault vault, PortalSettings settings, TimeProvider time)
{
    /// <param name="isNightly">Nobody is looking: damage is also told by letter to who keeps the system and who checks the trail.</param>
    public async Task<Outcome<ChainCheck>> Check(bool isNightly, CancellationToken stop)
    {
        var found = await verify.Run(stop);
        var check = new ChainCheck(time.GetUtcNow(), found.Events, found.Tickets, found.Anchors, found.FaultCount, found.Faults) { IsNightly = isNightly, Entries = found.Entries };
        return await store.Write<ChainCheck>(async db =>
        {
            var text = JsonSerializer.Serialize(check);
            await db.Keep(ChainCheck.Name, text, stop);
            if (isNightly && !check.IsSound) await Warn(db, check, stop);
            return check;
        }, stop, isQuiet: true);
    }

    private async Task Warn(PortalDb db, ChainCheck check, CancellationToken stop)
    {
        var today = check.At.DayIn(settings.Zone);
        var held = (await db.Appointments.Where(one => one.RevokedAt == null && (one.Role == Role.SystemAdmin || one.Role == Role.AuditReader)).ToListAsync(stop)).Where(one => one.HoldsOn(today)).Select(one => one.AccountId).ToList();
        var mails = await db.MailsOf(held, stop);
        foreach (var mail in mails.Where(MailDraft.IsAddress))
            MailDraft.To(db, vault, mail, "Rantai catatan rusak", $"Pemeriksaan malam menemukan {check.FaultCount.Grouped()} kerusakan pada rantai catatan laporan. Jangan hapus apa pun; simpan basis data ini dan buka:\n{settings.Link("/admin/audit")}\n", check.At);
    }
}

/// <summary>Between one and two o'clock, before the night's other work changes anything.</summary>
internal sealed class NightlyChainCheck(ChainWatch watch, PortalSettings settings, Leases leases, TimeProvider time, ILogger<NightlyChainCheck> log) : NightWork("rantai", 1, leases, settings.Zone, time, log)
{
    protected override Task Do(CancellationToken stop) => watch.Check(isNightly: true, stop);
}
