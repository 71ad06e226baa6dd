using Microsoft.EntityFrameworkCore;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Sla;

/// <summary>Puts the letters of a step into the outbox, in the transaction of its event: the step and its letters happen together, once. No word of a report is in them.</summary>
public sealed class LadderLetters(Vault vault, LadderPeople people, PortalSettings settings)
{
    /// <summary>Writes for every step the ticket has just taken.</summary>
    public async Task Tell(PortalDb db, Ticket ticket, DateTimeOffset now, CancellationToken stop)
    {
        if (!ticket.NewEvents.Any(one => one.Type == TicketEventType.Escalated)) return;
        var to = await people.For(db, ticket, ticket.EscalatedTo, now, stop);
        if (to.Count == 0) return;
        var agency = await db.Agencies.Where(one => one.Id == ticket.AgencyId).Select(one => one.Name).SingleOrDefaultAsync(stop) ?? "Admin Instansi";
        var category = await db.Categories.Where(one => one.Id == ticket.CategoryId).Select(one => one.Name).SingleOrDefaultAsync(stop) ?? "belum digolongkan";
        foreach (var address in to) MailDraft.To(db, vault, address, Subject(ticket), Body(ticket, agency, ticket.IsConfidential ? "rahasia" : category), now);
    }

    private static string Subject(Ticket ticket) => ticket.EscalatedTo switch
    {
        EscalationStep.Overdue => $"Lewat tenggat: laporan {ticket.Number}",
        EscalationStep.LongLate => $"Terlambat 10 hari kerja: laporan {ticket.Number}",
        _ => $"Mendekati tenggat: laporan {ticket.Number}",
    };

    private string Body(Ticket ticket, string agency, string category) =>
        $"{Opening(ticket.EscalatedTo)}\n\n"
        + $"Nomor: {ticket.Number}\nDipegang: {agency}\nKategori: {category}\n"
        + $"Masuk: {ticket.ReceivedAt.DayIn(settings.Zone).LongDay()}\nTenggat: {ticket.ResolveDueAt.LongMoment(settings.Zone)}\n\n"
        + $"Buka di meja kerja:\n{settings.Link($"/petugas/laporan/{ticket.Number}")}\n\nPesan ini dikirim sekali untuk langkah ini. Isi laporan tidak pernah dikirim lewat surel.\n";

    private static string Opening(EscalationStep step) => step switch
    {
        EscalationStep.Overdue => "Laporan ini melewati tenggat penyelesaiannya. Sebagai kepala perangkat daerah Anda diberi tahu sekali.",
        EscalationStep.LongLate => "Laporan ini sudah 10 hari kerja melewati tenggat penyelesaiannya.",
        _ => "Laporan ini sudah memakai 80 % waktunya.",
    };
}
