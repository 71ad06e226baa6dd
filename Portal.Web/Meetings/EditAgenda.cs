using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Meetings;

/// <summary>Figures a meeting may talk about, as the board counts them.</summary>
public enum AgendaFigure { Open, Late, Soon, Promises, Rejected }

/// <summary>Puts a ticket, a figure as it stands now, or words on the agenda.</summary>
/// <param name="Ticket">Number; for <see cref="AgendaKind.Ticket"/>.</param>
/// <param name="Agency">Code of the OPD the figure is of; empty for all.</param>
public sealed record PutOnAgenda(string Number, AgendaKind Kind, string Ticket = "", AgendaFigure Figure = AgendaFigure.Late, string Agency = "", string Words = "") : IOperation<Done>
{
    public static Permission Needs => Permission.PlanMeetings;
}

internal sealed class PutOnAgendaShape : AbstractValidator<PutOnAgenda>
{
    public PutOnAgendaShape()
    {
        RuleFor(one => one.Kind).IsInEnum().WithMessage("Pilih jenis agenda.");
        RuleFor(one => one.Figure).IsInEnum().WithMessage("Pilih angka.");
        RuleFor(one => one.Ticket).Must(text => !string.IsNullOrWhiteSpace(text)).When(one => one.Kind == AgendaKind.Ticket).WithMessage("Isi nomor tiket.");
        RuleFor(one => one.Words).Must(text => (text ?? "").Trim().Length is >= 5 and <= 300).When(one => one.Kind == AgendaKind.Words).WithMessage("Isi butir agenda, 5 sampai 300 huruf.");
    }
}

internal sealed class PutOnAgendaHandler(Store store, Vault vault, FigureReading figures, PortalSettings settings, TimeProvider time) : IHandle<PutOnAgenda, Done>
{
    public async Task<Outcome<Done>> Handle(PutOnAgenda operation, Actor actor, CancellationToken stop)
    {
        var agency = string.IsNullOrWhiteSpace(operation.Agency) ? null : operation.Agency.Trim();
        // Read before the lane is taken: figures take their own time.
        var figure = operation.Kind == AgendaKind.Figure ? await Figure(operation.Figure, agency, stop) : null;
        return await store.Write<Done>(async db =>
        {
            if (await MeetingBook.Load(db, operation.Number, stop) is not { } meeting) return Refusal.NotFound;
            if (operation.Kind == AgendaKind.Words) return meeting.PutOnAgenda(actor, new AgendaItem { Kind = AgendaKind.Words, WordsSealed = vault.Seal(operation.Words.Trim()) });
            if (operation.Kind == AgendaKind.Figure)
            {
                if (agency is not null && !await db.Agencies.AnyAsync(one => one.Code == agency, stop)) return MeetingRefusals.NoAgency;
                return meeting.PutOnAgenda(actor, new AgendaItem { Kind = AgendaKind.Figure, AgencyCode = agency, WordsSealed = vault.Seal(figure!) });
            }
            var number = operation.Ticket.Trim();
            var ticket = await db.Tickets.Where(TicketSight.For(actor)).Where(one => one.Number == number).Select(one => new { one.Id, one.Visibility, one.CategoryId, Area = one.KecamatanCode }).SingleOrDefaultAsync(stop);
            if (ticket is null) return MeetingRefusals.NoTicket;
            if (ticket.Visibility.HasFlag(Visibility.Confidential)) return MeetingRefusals.Confidential;
            // What guests without an account may read: what it is about and where, never the reporter's own words.
            var category = await db.Categories.Where(one => one.Id == ticket.CategoryId).Select(one => one.Name).SingleOrDefaultAsync(stop);
            var place = await db.Regions.Where(one => one.Code == ticket.Area).Select(one => one.Name).SingleOrDefaultAsync(stop);
            return meeting.PutOnAgenda(actor, new AgendaItem { Kind = AgendaKind.Ticket, TicketId = ticket.Id, WordsSealed = vault.Seal(string.Join(" · ", new[] { number, category, place }.OfType<string>())) });
        }, stop);
    }

    private async Task<string> Figure(AgendaFigure figure, string? agency, CancellationToken stop)
    {
        var board = await figures.Read(BoardAsk.Whole with { Agency = agency }, stop);
        var value = figure switch
        {
            AgendaFigure.Open => board.Open,
            AgendaFigure.Late => board.Late,
            AgendaFigure.Soon => board.Soon,
            AgendaFigure.Promises => board.Promises,
            AgendaFigure.Rejected => board.Rejected,
        };
        return $"{figure.Text()}{(agency is null ? "" : $", {agency}")}: {value.Grouped()} ({time.GetUtcNow().ShortMoment(settings.Zone)})";
    }
}

public sealed record TakeOffAgenda(string Number, long Item) : IOperation<Done>
{
    public static Permission Needs => Permission.PlanMeetings;
}

internal sealed class TakeOffAgendaHandler(Store store) : IHandle<TakeOffAgenda, Done>
{
    public Task<Outcome<Done>> Handle(TakeOffAgenda operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
        await MeetingBook.Load(db, operation.Number, stop) is { } meeting ? meeting.TakeOffAgenda(actor, operation.Item) : Refusal.NotFound, stop);
}
