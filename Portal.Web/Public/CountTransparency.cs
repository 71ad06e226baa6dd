using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Public;

/// <summary>The public figures of a year, of one month of it, or of all years. Counted at most every half minute, and less often where that takes long, whoever asks.</summary>
public sealed record CountTransparency(int? Year = null, int? Month = null) : IOperation<Transparency>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class CountTransparencyShape : AbstractValidator<CountTransparency>
{
    public CountTransparencyShape()
    {
        RuleFor(one => one.Year).InclusiveBetween(2000, 2100).WithMessage("Pilih tahun dari daftar.");
        RuleFor(one => one.Month).InclusiveBetween(1, 12).WithMessage("Pilih bulan dari daftar.");
        RuleFor(one => one.Month).Null().When(one => one.Year is null).WithMessage("Pilih tahunnya juga.");
    }
}

internal sealed class CountTransparencyHandler(Store store, PublicShelf shelf, PortalSettings settings, TimeProvider time) : IHandle<CountTransparency, Transparency>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // The first time the reporter hears from a person, or learns where the matter went.
    private static readonly List<TicketEventType> Answers =
    [
        TicketEventType.OfficerWrote, TicketEventType.ReporterAsked, TicketEventType.AnswerApproved, TicketEventType.Scheduled,
        TicketEventType.ForwardedOutside, TicketEventType.Archived, TicketEventType.ClosedByOfficer,
    ];

    public async Task<Outcome<Transparency>> Handle(CountTransparency operation, Actor actor, CancellationToken stop) =>
        await shelf.Keep(FormattableString.Invariant($"transparansi {operation.Year} {operation.Month}"), Patience, () => store.Read(db => Count(db, operation, stop)), stop);

    private async Task<Transparency> Count(PortalDb db, CountTransparency asked, CancellationToken stop)
    {
        var (from, until) = Period(asked);
        var tickets = await Tickets(db, from, until, stop);
        var agencies = await db.Agencies.ToDictionaryAsync(one => one.Id, one => (one.Code, one.Name), stop);
        var areas = await db.Regions.Where(one => one.ParentCode == settings.Region).Select(one => new { one.Code, one.Name }).ToDictionaryAsync(one => one.Code, one => one.Name, stop);
        var categories = await db.Categories.ToDictionaryAsync(one => one.Id, one => (one.Slug, one.Name), stop);
        var open = TicketFlow.OpenStates;
        return new Transparency
        {
            Year = asked.Year, Month = asked.Month, At = time.GetUtcNow(),
            Whole = TransparencyCount.Row("", "Seluruhnya", tickets),
            Confidential = TransparencyCount.Row("", "Laporan rahasia (tidak dirinci)", [.. tickets.Where(one => one.IsConfidential)]),
            Agencies = TransparencyCount.Rows(tickets, one => one.Agency is { } id ? agencies[id] : null, "Belum diteruskan, digabung, atau di luar wewenang"),
            Areas = TransparencyCount.Rows(tickets, one => one.Area is { } code ? (code, areas.GetValueOrDefault(code, code)) : null, "Tempat tidak disebut"),
            Categories = TransparencyCount.Rows(tickets, one => one.Category is { } id ? categories[id] : null, "Belum digolongkan"),
            OlderOpen = from is { } first ? await db.Tickets.CountAsync(one => one.ReceivedAt < first && open.Contains(one.State), stop) : 0,
            FirstYear = (await db.Tickets.OrderBy(one => one.ReceivedAt).Select(one => (DateTimeOffset?)one.ReceivedAt).FirstOrDefaultAsync(stop) ?? time.GetUtcNow()).DayIn(settings.Zone).Year,
        };
    }

    private async Task<List<CountedTicket>> Tickets(PortalDb db, DateTimeOffset? from, DateTimeOffset? until, CancellationToken stop)
    {
        var received = db.Tickets.AsQueryable();
        if (from is { } first) received = received.Where(one => one.ReceivedAt >= first);
        if (until is { } next) received = received.Where(one => one.ReceivedAt < next);
        var answers = await (from ticket in received join one in db.Events on ticket.Id equals one.TicketId where Answers.Contains(one.Type) && one.Source == EventSource.Officer
                             group one.At by one.TicketId into spoken select new { spoken.Key, At = spoken.Min() }).ToDictionaryAsync(one => one.Key, one => one.At, stop);
        var rows = await received.Select(one => new
        {
            one.Id, one.AgencyId, one.KecamatanCode, one.RegencyCode, one.CategoryId, one.State, one.ClosingKind, one.Visibility, one.ReceivedAt, one.ClosedAt,
            one.VerifyPassed, one.FollowUpPassed, one.ResolvePassed,
        }).ToListAsync(stop);
        return [.. rows.Select(one => new CountedTicket(one.AgencyId, settings.IsProvince ? one.RegencyCode : one.KecamatanCode, one.CategoryId, one.State, one.ClosingKind,
            Ticket.IsLateIn(one.State, one.VerifyPassed, one.FollowUpPassed, one.ResolvePassed), one.Visibility.HasFlag(Visibility.Confidential), one.ReceivedAt, one.ClosedAt,
            answers.TryGetValue(one.Id, out var spoken) ? spoken : null))];
    }

    private (DateTimeOffset? From, DateTimeOffset? Until) Period(CountTransparency asked)
    {
        if (asked.Year is not { } year) return (null, null);
        var first = new DateOnly(year, asked.Month ?? 1, 1);
        return (first.StartsAt(settings.Zone), (asked.Month is null ? first.AddYears(1) : first.AddMonths(1)).StartsAt(settings.Zone));
    }
}
