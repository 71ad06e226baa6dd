using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>How reports received this year stand now. The three kinds of "selesai" stay apart: there is no total of them.</summary>
public sealed record HonestFigures : IOperation<PublicFigures>
{
    public static Permission Needs => Permission.Anyone;
}

public sealed record PublicFigures(int Year, int Received, int Open, int Late, int Confirmed, int Silent, int ByOfficer);

internal sealed class HonestFiguresHandler(Store store, WorkingDays days, TimeProvider time) : IHandle<HonestFigures, PublicFigures>
{
    public async Task<Outcome<PublicFigures>> Handle(HonestFigures operation, Actor actor, CancellationToken stop)
    {
        var year = TimeZoneInfo.ConvertTime(time.GetUtcNow(), days.Zone).Year;
        return await store.Read<Outcome<PublicFigures>>(async db =>
        {
            var cells = await db.Figures.AnyAsync(stop) ? await Projected(db, year, stop) : await Counted(db, year, stop);
            int Sum(Func<Cell, bool> which) => cells.Where(which).Sum(cell => cell.Count);
            return new PublicFigures(year, Sum(_ => true), Sum(cell => cell.State.IsOpen()), Sum(cell => cell.Late),
                Sum(cell => cell.Closing == nameof(ClosingKind.ConfirmedByReporter)), Sum(cell => cell.Closing == nameof(ClosingKind.SilentReporter)), Sum(cell => cell.Closing == nameof(ClosingKind.ByOfficer)));
        }, stop);
    }

    private static Task<List<Cell>> Projected(PortalDb db, int year, CancellationToken stop)
    {
        var first = new DateOnly(year, 1, 1);
        return db.Figures.Where(cell => cell.Period == FigurePeriod.Year && cell.On == first)
            .GroupBy(cell => new { cell.State, cell.Closing, cell.Late })
            .Select(group => new Cell(group.Key.State, group.Key.Closing, group.Key.Late, group.Sum(cell => cell.Count))).ToListAsync(stop);
    }

    // Before the projector has run once.
    private async Task<List<Cell>> Counted(PortalDb db, int year, CancellationToken stop)
    {
        var from = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(new DateTime(year, 1, 1), days.Zone), TimeSpan.Zero);
        var tickets = await db.Tickets.Where(ticket => ticket.ReceivedAt >= from).ToListAsync(stop);
        return [.. tickets.Select(ticket => new Cell(ticket.State, ticket.ClosingKind?.ToString() ?? "", ticket.IsLate, 1))];
    }

    private sealed record Cell(TicketState State, string Closing, bool Late, int Count);
}
