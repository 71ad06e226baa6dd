using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Directions;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Directions;

/// <summary>Who hears of a step, in the transaction of the step. The words of an arahan stay in the portal; a letter carries its number and subject.</summary>
public sealed class DirectionLetters(Vault vault, LadderPeople people, PortalSettings settings)
{
    public async Task Tell(PortalDb db, Direction direction, DirectionStepKind step, DateTimeOffset now, CancellationToken stop)
    {
        var (to, opening) = step switch
        {
            DirectionStepKind.Given => (await Desk(db, direction, now, stop), "Pimpinan memberi arahan kepada OPD Anda. Konfirmasikan bahwa arahan ini sudah dibaca."),
            DirectionStepKind.Reminded => (await Desk(db, direction, now, stop), direction.State == DirectionState.Given ? "Arahan ini belum dikonfirmasi, dan separuh waktunya sudah lewat." : "Separuh waktu arahan ini sudah lewat."),
            DirectionStepKind.SentBack => (await Desk(db, direction, now, stop), "Pimpinan menilai laporan tindak lanjut belum cukup."),
            DirectionStepKind.ToHead => (await Head(db, direction, now, stop), direction.State == DirectionState.Given ? "Arahan ini tidak dikonfirmasi sampai batasnya." : "Arahan ini melewati tenggatnya."),
            DirectionStepKind.ToSecretary => (await people.Of(db, EscalationPost.Secretary, null, stop), "Arahan ini sudah lewat satu hari kerja tanpa tanggapan."),
            DirectionStepKind.Reported => (await Giver(db, direction, stop), "OPD melaporkan arahan Anda sudah dikerjakan. Mohon dinilai."),
            _ => ([], ""),
        };
        if (to.Count == 0) return;
        var agency = await db.Agencies.Where(one => one.Id == direction.AgencyId).Select(one => one.Name).SingleAsync(stop);
        var body = $"{opening}\n\nArahan: {direction.Number}\nPokok: {direction.Subject}\nUntuk: {agency}\nKonfirmasi paling lambat: {direction.AcknowledgeBy.LongMoment(settings.Zone)}\nTenggat: {direction.DueAt.LongMoment(settings.Zone)}\n\nBuka di portal:\n{settings.Link($"/petugas/arahan/{direction.Number}")}\n";
        foreach (var address in to) MailDraft.To(db, vault, address, $"Arahan pimpinan {direction.Number}: {direction.Subject}", body, now);
    }

    private async Task<IReadOnlyList<string>> Head(PortalDb db, Direction direction, DateTimeOffset now, CancellationToken stop) =>
        await people.Of(db, EscalationPost.AgencyHead, direction.AgencyId, stop) is { Count: > 0 } head ? head : await Desk(db, direction, now, stop);

    private async Task<IReadOnlyList<string>> Desk(PortalDb db, Direction direction, DateTimeOffset now, CancellationToken stop)
    {
        var today = now.DayIn(settings.Zone);
        var held = await db.Appointments.AsNoTracking().Where(one => one.AgencyId == direction.AgencyId && one.RevokedAt == null && (one.Role == Role.Liaison || one.Role == Role.Operator || one.Role == Role.Camat)).ToListAsync(stop);
        return await db.MailsOf([.. held.Where(one => one.HoldsOn(today)).Select(one => one.AccountId).Distinct()], stop);
    }

    private static async Task<IReadOnlyList<string>> Giver(PortalDb db, Direction direction, CancellationToken stop) =>
        await db.MailsOf([.. direction.Steps.Where(step => step.Kind == DirectionStepKind.Given && step.ActorId != null).Select(step => step.ActorId!.Value)], stop);
}
