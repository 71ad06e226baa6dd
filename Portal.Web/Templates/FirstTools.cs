using Microsoft.EntityFrameworkCore;
using Portal.Domain.Templates;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Templates;

/// <summary>What a new government's desks begin with; the admin changes it like everything else.</summary>
internal static class FirstTools
{
    public static async Task FillTools(this PortalDb db, CancellationToken stop)
    {
        if (await db.ReplyTemplates.AnyAsync(stop) || await db.Macros.AnyAsync(stop)) return;
        db.ReplyTemplates.AddRange(
            Template(1, "Sudah kami terima", TicketState.Referred, "Terima kasih sudah melapor. Laporan {nomor} sudah sampai di {dinas} dan kami periksa. Kami targetkan selesai sebelum {tenggat}.\n\n{nama_petugas}, {dinas}"),
            Template(2, "Petugas menuju lokasi", TicketState.InProgress, "Petugas kami sedang menuju lokasi di {wilayah} untuk laporan {nomor}. Hasilnya kami kabarkan di sini.\n\n{nama_petugas}, {dinas}"),
            Template(3, "Butuh waktu lebih lama", TicketState.InProgress, "Mohon maaf, laporan {nomor} butuh waktu lebih lama dari perkiraan. Yang sudah kami lakukan: … Langkah berikutnya: …\n\n{nama_petugas}, {dinas}"),
            Template(4, "Minta patokan yang lebih jelas", null, "Supaya petugas tidak salah tempat: sebelah mana persisnya? Sebutkan patokan yang mudah dilihat, misalnya nama toko, masjid, atau nomor tiang listrik."),
            Template(5, "Terima kasih sesudah selesai", TicketState.Answered, "Pekerjaan untuk laporan {nomor} sudah selesai. Mohon dilihat buktinya, lalu beri tahu kami: sudah beres atau belum.\n\n{nama_petugas}, {dinas}"));
        db.Macros.AddRange(
            new Macro { Name = "Ambil dan kabari warga", Order = 1, Move = MacroMove.Take, Assignment = MacroAssignment.Presser, Reply = "Laporan {nomor} sudah kami tangani. Kami targetkan selesai sebelum {tenggat}.\n\n{nama_petugas}, {dinas}" },
            new Macro { Name = "Tanya patokan", Order = 2, Move = MacroMove.Ask, Assignment = MacroAssignment.Presser, Reply = "Sebelah mana persisnya? Sebutkan patokan yang mudah dilihat, misalnya nama toko, masjid, atau nomor tiang listrik." });
    }

    private static ReplyTemplate Template(int order, string name, TicketState? state, string body) => new() { Name = name, Body = body, State = state, Order = order };
}
