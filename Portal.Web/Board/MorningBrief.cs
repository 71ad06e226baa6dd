using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Directions;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Board;

/// <summary>The leader's page for the morning: what changed yesterday, what is late and whose, what was promised for yesterday.</summary>
public sealed record MorningBrief : IOperation<BriefView>
{
    public static Permission Needs => Permission.ReadBoard;
}

/// <param name="Before">The day before yesterday, to compare.</param>
public sealed record BriefLine(string Words, int Yesterday, int Before);

public sealed record BriefPromise(string Number, string Agency, string Package);

/// <param name="Yesterday">The local day it tells of.</param>
/// <param name="Late">OPDs with overdue tickets, most first.</param>
/// <param name="Promised">Promised for yesterday, and still without proof.</param>
public sealed record BriefView(DateOnly Yesterday, BoardSnapshot Board, IReadOnlyList<BriefLine> Changes, IReadOnlyList<AgencyFigures> Late, IReadOnlyList<BriefPromise> Promised)
{
    /// <summary>Plain text for the letter; the same figures, no report's words.</summary>
    public string Letter(PortalSettings settings) =>
        $"Selamat pagi.\n\nKemarin, {Yesterday.LongDay()} (dalam kurung: sehari sebelumnya)\n{string.Concat(Changes.Select(line => $"  {line.Words}: {line.Yesterday.Grouped()} ({line.Before.Grouped()})\n"))}"
        + $"\nSekarang: terbuka {Board.Open.Grouped()}, lewat tenggat {Board.Late.Grouped()}, mendekati tenggat {Board.Soon.Grouped()}.\n"
        + (Late.Count == 0 ? "" : $"\nLewat tenggat, terbanyak\n{string.Concat(Late.Select(one => $"  {one.Late.Grouped()}  {one.Name}\n"))}")
        + (Promised.Count == 0 ? "" : $"\nDijanjikan untuk kemarin, belum terbukti\n{string.Concat(Promised.Select(one => $"  {one.Number}  {one.Agency}, paket {one.Package}\n"))}")
        + (Board.Directions.Count == 0 ? "" : $"\nArahan yang terbuka\n{string.Concat(Board.Directions.Select(one => $"  {one.Number}  {one.Subject}: {one.Face().Text}\n"))}")
        + $"\nBuka papan pantau:\n{settings.Link("/papan")}\nCetak ringkasan ini:\n{settings.Link("/papan/pagi")}\n";
}

internal sealed class MorningBriefHandler(BriefReading reading) : IHandle<MorningBrief, BriefView>
{
    public async Task<Outcome<BriefView>> Handle(MorningBrief operation, Actor actor, CancellationToken stop) => await reading.Read(stop);
}

/// <summary>Reads the brief off the counters.</summary>
public sealed class BriefReading(Store store, FigureReading figures, PortalSettings settings)
{
    private const int Shown = 8;

    private static readonly (string Words, FigureFlow Flow)[] Lines =
    [
        ("Laporan masuk", FigureFlow.Received), ("Jawaban disetujui", FigureFlow.Answered), ("Selesai, pelapor menyatakan beres", FigureFlow.ClosedConfirmed),
        ("Selesai, pelapor tidak menjawab", FigureFlow.ClosedSilent), ("Ditutup petugas dengan alasan", FigureFlow.ClosedByOfficer), ("Dibuka kembali", FigureFlow.Reopened),
        ("Bukti ditolak", FigureFlow.ProofRefused), ("Mulai lewat tenggat", FigureFlow.TurnedLate),
    ];

    public async Task<BriefView> Read(CancellationToken stop)
    {
        var board = await figures.Read(stop);
        var yesterday = board.At.DayIn(settings.Zone).AddDays(-1);
        var before = yesterday.AddDays(-1);
        return await store.Read(async db =>
        {
            var counts = await db.FigureTallies.Where(one => one.Period == FigurePeriod.Day && one.AgencyId == FigureTally.AllAgencies && (one.On == yesterday || one.On == before)).GroupBy(one => new { one.On, one.Flow })
                .Select(group => new { group.Key.On, group.Key.Flow, Count = group.Sum(one => one.Count) }).ToDictionaryAsync(one => (one.On, one.Flow), one => one.Count, stop);
            var promised = await db.Tickets.Where(Promises.AreOpen).Where(one => one.PromisedOn == yesterday && (one.Visibility & Visibility.Confidential) == 0).OrderBy(one => one.Id).Take(Shown)
                .Select(one => new { one.Number, one.AgencyId, one.PackageNumber }).ToListAsync(stop);
            var agencies = await db.Agencies.ToDictionaryAsync(one => one.Id, one => one.ShortName, stop);
            return new BriefView(yesterday, board, [.. Lines.Select(line => new BriefLine(line.Words, counts.GetValueOrDefault((yesterday, line.Flow)), counts.GetValueOrDefault((before, line.Flow))))],
                [.. board.Agencies.Where(one => one.Late > 0).Take(Shown)], promised.ConvertAll(one => new BriefPromise(one.Number, one.AgencyId is { } id ? agencies.GetValueOrDefault(id, "") : "", one.PackageNumber ?? "")));
        }, stop);
    }
}
