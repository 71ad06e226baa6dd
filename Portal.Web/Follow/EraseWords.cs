using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>The Admin Instansi erases words and photos of an asked-for report before it has ended, with a reason.</summary>
public sealed record EraseWords(string Number, string Reason) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class EraseWordsShape : AbstractValidator<EraseWords>
{
    private const int Shortest = 10;

    public EraseWordsShape() => RuleFor(one => one.Reason).Must(reason => (reason ?? "").Trim().Length >= Shortest).WithMessage("Tulis alasan menghapus sekarang, paling sedikit 10 huruf.").MaximumLength(2000).WithMessage("Paling panjang 2.000 huruf.");
}

internal sealed class EraseWordsHandler(TicketDesk desk, ReporterEraser eraser) : IHandle<EraseWords, Done>
{
    public Task<Outcome<Done>> Handle(EraseWords operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, null, async (ticket, pen) =>
            // Nobody's words go unless they asked.
            await pen.Db.DataRequests.AnyAsync(one => one.TicketId == ticket.Id && one.Kind == DataRequestKind.Erasure && one.DoneAt == null, stop)
                ? await eraser.Words(pen.Db, ticket, actor, pen.Write(ticket, TextKind.ErasureReason, operation.Reason), stop) : Refusal.NotFound, stop);
}

/// <summary>What was asked before and has become possible: words and photos of reports that have ended meanwhile. Gives how many.</summary>
public sealed record EraseDueWords : IOperation<int>
{
    public static Permission Needs => Permission.RunTheClock;
}

internal sealed class EraseDueWordsHandler(Store store, TicketDesk desk, ReporterEraser eraser) : IHandle<EraseDueWords, int>
{
    public async Task<Outcome<int>> Handle(EraseDueWords operation, Actor actor, CancellationToken stop)
    {
        var waiting = await store.Read(db => (from request in db.DataRequests where request.Kind == DataRequestKind.Erasure && request.DoneAt == null && request.TicketId != null
                                              join ticket in db.Tickets on request.TicketId equals ticket.Id where !TicketFlow.OpenStates.Contains(ticket.State) select ticket.Number).Distinct().ToListAsync(stop), stop);
        var erased = 0;
        foreach (var number in waiting)
            if ((await desk.Change<Done>(number, actor, null, (ticket, pen) => eraser.Words(pen.Db, ticket, actor, null, stop), stop)).Succeeded) erased++;
        return erased;
    }
}
