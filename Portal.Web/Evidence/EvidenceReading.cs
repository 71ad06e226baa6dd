using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Agencies;
using Portal.Domain.Board;
using Portal.Domain.Directions;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Evidence;

/// <summary>The year, as local days and as moments.</summary>
internal readonly record struct EvidenceYear(DateOnly First, DateOnly Next, DateTimeOffset From, DateTimeOffset Until);

/// <summary>
/// Counts straight from the tables, apart from the counters of the board, and keeps each statement as the database got it. Bounds stand in the
/// statements as constants, so that they run elsewhere as they are printed.
/// </summary>
internal sealed class EvidenceReading(PortalDb db, EvidenceYear year, CancellationToken stop)
{
    private readonly List<EvidenceFigure> figures = [];
    private string theme = "";

    public IReadOnlyList<EvidenceFigure> Figures => figures;

    private IQueryable<Ticket> Received => db.Tickets.Where(one => one.ReceivedAt >= EF.Constant(year.From) && one.ReceivedAt < EF.Constant(year.Until) && one.Channel != Channel.Imported);

    private IQueryable<TicketEvent> Events => db.Events.Where(one => one.At >= EF.Constant(year.From) && one.At < EF.Constant(year.Until));

    public async Task Service()
    {
        theme = "Layanan pengaduan tersedia dan dipakai";
        var (received, supports) = (Received, db.Supports.Where(one => one.SupportedAt >= EF.Constant(year.From) && one.SupportedAt < EF.Constant(year.Until)));
        await Count("Laporan diterima", "Semua kanal, tanpa data lama yang diimpor.", _ => received.Count());
        await Count("Laporan lewat portal", "Dikirim sendiri oleh warga lewat web atau antarmuka Open311.", _ => received.Count(one => one.Channel == Channel.Web || one.Channel == Channel.Open311));
        await Count("Laporan dicatat petugas", "Loket, telepon, surat, dan tatap muka, atas nama warga.", _ => received.Count(one => one.Channel != Channel.Web && one.Channel != Channel.Open311));
        await Count("Kecamatan yang mengirim laporan", "Kecamatan dengan paling sedikit satu laporan.", _ => received.Where(one => one.KecamatanCode != null).Select(one => one.KecamatanCode).Distinct().Count());
        await Count("Laporan dipublikasikan", "Diterima pada tahun ini dan dapat dibaca siapa pun.", _ => received.Count(one => one.PublishedAt != null));
        await Count("Dukungan warga", "Banyaknya \"saya juga\" pada laporan yang dipublikasikan.", _ => supports.Count());
    }

    public async Task Handling()
    {
        theme = "Laporan ditindaklanjuti";
        var (received, events) = (Received, Events);
        await Count("Selesai: pelapor menyatakan beres", "Dari yang diterima pada tahun ini.", _ => received.Count(one => one.State == TicketState.Closed && one.ClosingKind == ClosingKind.ConfirmedByReporter));
        await Count("Selesai: pelapor diam", "Dari yang diterima pada tahun ini; tidak dihitung sebagai beres.", _ => received.Count(one => one.State == TicketState.Closed && one.ClosingKind == ClosingKind.SilentReporter));
        await Count("Selesai: ditutup petugas", "Dari yang diterima pada tahun ini, dengan alasan tertulis.", _ => received.Count(one => one.State == TicketState.Closed && one.ClosingKind == ClosingKind.ByOfficer));
        await Count("Diteruskan ke luar, digabung, atau diarsipkan", "Dari yang diterima pada tahun ini.", _ => received.Count(one => one.State == TicketState.Outside || one.State == TicketState.Duplicate || one.State == TicketState.Archived));
        await Count("Masih terbuka", "Dari yang diterima pada tahun ini, menurut keadaannya sekarang.", _ => received.Count(one => one.State != TicketState.Closed && one.State != TicketState.Outside && one.State != TicketState.Duplicate && one.State != TicketState.Archived));
        await Count("Selesai tanpa melewati tenggat", "Dari yang selesai, tenggat penyelesaiannya tidak pernah lewat.", _ => received.Count(one => one.State == TicketState.Closed && !one.ResolvePassed));
        await Count("Jawaban disetujui pejabat penghubung", "Persetujuan pada tahun ini, menurut jejak audit.", _ => events.Count(one => one.Type == TicketEventType.AnswerApproved));
        await Times("Tindak lanjut pertama", "Dari penerusan ke OPD sampai tindak lanjut pertamanya", FigureFlow.Responded);
        await Times("Jawaban disetujui", "Dari laporan diterima sampai jawaban disetujui", FigureFlow.Answered);
    }

    public async Task Accountability()
    {
        theme = "Mutu dan akuntabilitas";
        var (events, reviews) = (Events, db.ProofReviews.Where(one => one.DrawnAt >= EF.Constant(year.From) && one.DrawnAt < EF.Constant(year.Until) && one.Verdict != null));
        var (directions, surveys) = (db.Directions.Where(one => one.GivenAt >= EF.Constant(year.From) && one.GivenAt < EF.Constant(year.Until)), db.SurveyAnswers.Where(one => one.AnsweredOn >= EF.Constant(year.First) && one.AnsweredOn < EF.Constant(year.Next)));
        await Count("Jawaban dikembalikan pelapor", "\"Belum beres\" dan pembukaan kembali.", _ => events.Count(one => one.Type == TicketEventType.Rejected || one.Type == TicketEventType.Reopened));
        await Count("Bukti diuji petik", "Jawaban yang dilihat petugas kedua.", _ => reviews.Count());
        await Count("Bukti ditolak dalam uji petik", "Dari yang diuji petik.", _ => reviews.Count(one => one.Verdict == ProofVerdict.Refused));
        await Count("Pembukaan identitas pelapor", "Setiap pembukaan mencatat siapa dan alasannya.", _ => events.Count(one => one.Type == TicketEventType.IdentityOpened));
        await Count("Peristiwa dalam jejak audit", "Berantai dan bertanda; diperiksa dengan verify-audit.", _ => events.Count());
        await Count("Arahan pimpinan diberikan", "Arahan dari papan pantau atau dari tiket.", _ => directions.Count());
        await Count("Arahan pimpinan selesai", "Dari yang diberikan, diterima sebagai selesai.", _ => directions.Count(one => one.State == DirectionState.Done));
        await Count("Jawaban survei kepuasan masyarakat", "Sembilan unsur PermenPANRB 14/2017; nilainya di halaman SKM.", _ => surveys.Count());
    }

    public async Task Organisation()
    {
        theme = "Organisasi dan keterpaduan";
        var own = db.Agencies.Where(one => one.Tier == AgencyTier.Own && one.IsActive);
        var seats = db.Appointments.Where(one => one.RevokedAt == null);
        var letters = db.OutsideLetters.Where(one => one.WrittenAt >= EF.Constant(year.From) && one.WrittenAt < EF.Constant(year.Until));
        var (received, trained) = (Received, db.TrainingSessions.Where(one => one.HeldOn >= EF.Constant(year.First) && one.HeldOn < EF.Constant(year.Next)));
        await Count("OPD terhubung", "OPD dan kecamatan yang aktif di portal.", _ => own.Count());
        await Count("OPD dengan operator dan pejabat penghubung", "Keduanya ditunjuk dan belum dicabut.", _ => own.Count(one => seats.Any(seat => seat.AgencyId == one.Id && seat.Role == Domain.Role.Operator) && seats.Any(seat => seat.AgencyId == one.Id && seat.Role == Domain.Role.Liaison)));
        await Count("Surat pengantar ke instansi luar", "Bernomor, dengan tautan untuk menjawab.", _ => letters.Count());
        await Count("Laporan dalam laporan induk", "Dikerjakan sekali, pelapornya tetap mendapat kabar sendiri-sendiri.", _ => received.Count(one => one.MergedIntoId != null));
        await Count("Peserta bimbingan teknis", "Kehadiran pada bimtek tahun ini.", _ => trained.SelectMany(one => one.Seats).Count());
    }

    // One row with one number, also where nothing is counted: what is printed can be run and compared.
    private async Task Count(string name, string meaning, Expression<Func<int, int>> count)
    {
        var one = db.Database.SqlQuery<int>($"""SELECT 1 AS "Value" """).Select(count);
        figures.Add(new(theme, name, (await one.SingleAsync(stop)).Grouped(), meaning, one.ToQueryString().Trim()));
    }

    private async Task Times(string name, string meaning, FigureFlow flow)
    {
        var buckets = db.FigureTallies.Where(one => one.Period == FigurePeriod.Month && one.Flow == EF.Constant(flow) && one.On >= EF.Constant(year.First) && one.On < EF.Constant(year.Next))
            .GroupBy(one => one.Bucket).Select(group => new { Bucket = group.Key, Count = group.Sum(one => one.Count) }).OrderBy(one => one.Bucket);
        var spread = TimeSketch.Spread((await buckets.ToListAsync(stop)).Select(one => (one.Bucket, one.Count)));
        figures.Add(new(theme, $"{name}: median dan 9 dari 10", spread.Count == 0 ? "—" : $"{spread.Median.Lasting()}; {spread.P90.Lasting()}",
            $"{meaning}, n = {spread.Count.Grouped()}. Kuerinya memberi sebaran: kelompok 0 kurang dari semenit, kelompok b mulai dari 1,08 pangkat (b − 1) menit.", buckets.ToQueryString().Trim()));
    }
}
