using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Directions;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Directions;

/// <summary>Until when the OPD says that it has read an arahan.</summary>
public enum AcknowledgeWithin { OneHour, FourHours, Today, NextWorkingDay }

/// <summary>A leader directs an OPD, from a ticket, from a figure of the board, or from nothing.</summary>
/// <param name="Agency">Code of the OPD.</param>
/// <param name="Subject">Stands on the wall.</param>
/// <param name="Words">Read by the OPD only; may be empty beside a voice.</param>
/// <param name="Due">Its office close is the deadline.</param>
/// <param name="Ticket">Number, or null.</param>
/// <param name="Figure">The figure it comes from, in words, or null.</param>
/// <param name="Minute">The line of a meeting's minutes it comes from, or null; a line becomes an arahan once.</param>
public sealed record GiveDirection(string Agency, string Subject, string Words, AcknowledgeWithin Within, DateOnly? Due, string? Ticket, string? Figure, long? Minute = null) : IOperation<string>
{
    /// <summary>A recording of up to a minute, or null.</summary>
    public SentFile? Voice { get; init; }

    public static Permission Needs => Permission.GiveDirections;
}

internal sealed class GiveDirectionShape : AbstractValidator<GiveDirection>
{
    public GiveDirectionShape()
    {
        RuleFor(one => one.Agency).NotEmpty().WithMessage("Pilih OPD yang diberi arahan.");
        RuleFor(one => one.Subject).Must(text => text.Trim().Length is >= 5 and <= 90).WithMessage("Isi pokok arahan, 5 sampai 90 huruf.");
        RuleFor(one => one.Words).Must((one, text) => text.Trim().Length <= 4000 && (text.Trim().Length >= 10 || (one.Voice is not null && text.Trim().Length == 0)))
            .WithMessage("Tulis isi arahan, 10 sampai 4.000 huruf, atau rekam suara dan biarkan kosong.");
        RuleFor(one => one.Within).IsInEnum().WithMessage("Pilih batas konfirmasi.");
        RuleFor(one => one.Due).NotNull().WithMessage("Pilih tenggat arahan.");
        RuleFor(one => one.Figure).MaximumLength(120).WithMessage("Keterangan angka paling panjang 120 huruf.");
    }
}

internal sealed class GiveDirectionHandler(Store store, Vault vault, WorkingDays days, DirectionFiles files, DirectionLetters letters, TimeProvider time) : IHandle<GiveDirection, string>
{
    public async Task<Outcome<string>> Handle(GiveDirection operation, Actor actor, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var calendar = await days.CalendarOn(now, stop);
        var voice = await files.Voice(operation.Voice, stop);
        if (!voice.Succeeded) return voice.Refusal;
        return await store.Write<string>(async db =>
        {
            if (await db.Agencies.SingleOrDefaultAsync(one => one.Code == operation.Agency && one.IsActive, stop) is not { } agency) return DirectionRefusals.NoAgency;
            long? about = null;
            if (!string.IsNullOrWhiteSpace(operation.Ticket))
            {
                var number = operation.Ticket.Trim();
                var ticket = await db.Tickets.Where(TicketSight.For(actor)).Where(one => one.Number == number).Select(one => new { one.Id, one.Visibility }).SingleOrDefaultAsync(stop);
                if (ticket is null) return DirectionRefusals.NoTicket;
                if (ticket.Visibility.HasFlag(Visibility.Confidential)) return DirectionRefusals.Confidential;
                about = ticket.Id;
            }
            var year = now.DayIn(days.Zone).Year;
            var serial = await db.CountUp(string.Create(CultureInfo.InvariantCulture, $"arahan-{year}"), 1, stop);
            var order = new DirectionOrder(string.Create(CultureInfo.InvariantCulture, $"AR-{year}-{serial:000}"), agency.Id, operation.Subject.Trim(), about,
                string.IsNullOrWhiteSpace(operation.Figure) ? null : operation.Figure.Trim(), Until(operation.Within, calendar, now), calendar.OfficeClose(calendar.LastWorkingDayThrough(operation.Due!.Value)));
            var given = Direction.Give(actor, order, vault.Seal(operation.Words.Trim()), calendar, now, voice.Value);
            if (!given.Succeeded) return given.Refusal;
            db.Directions.Add(given.Value);
            if (operation.Minute is { } minute && await Link(db, actor, minute, order.Number, now, stop) is { } fault) return fault;
            await letters.Tell(db, given.Value, DirectionStepKind.Given, now, stop);
            return order.Number;
        }, stop);
    }

    private static async Task<Refusal?> Link(PortalDb db, Actor actor, long minute, string number, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Meetings.Include(one => one.Minutes).SingleOrDefaultAsync(one => one.Minutes.Any(each => each.Id == minute), stop) is not { } meeting) return Refusal.NotFound;
        var linked = meeting.Direct(actor, minute, number, now);
        return linked.Succeeded ? null : linked.Refusal;
    }

    // Given in the evening, "today" and "an hour" would end before anybody sits at the desk again.
    internal static DateTimeOffset Until(AcknowledgeWithin within, WorkingCalendar calendar, DateTimeOffset now)
    {
        var today = calendar.LocalDay(now);
        var works = calendar.IsWorkingDay(today) && now < calendar.OfficeClose(today);
        var opens = works ? (now > calendar.OfficeOpen(today) ? now : calendar.OfficeOpen(today)) : calendar.OfficeOpen(calendar.NextWorkingDay(today));
        return within switch
        {
            AcknowledgeWithin.OneHour => After(TimeSpan.FromHours(1)),
            AcknowledgeWithin.FourHours => After(TimeSpan.FromHours(4)),
            AcknowledgeWithin.Today => calendar.OfficeClose(calendar.LocalDay(opens)),
            AcknowledgeWithin.NextWorkingDay => calendar.OfficeClose(calendar.NextWorkingDay(calendar.LocalDay(opens))),
        };

        // What is left when the office closes goes on when it opens.
        DateTimeOffset After(TimeSpan left)
        {
            var (at, day) = (opens, calendar.LocalDay(opens));
            while (at + left > calendar.OfficeClose(day))
            {
                left -= calendar.OfficeClose(day) - at;
                day = calendar.NextWorkingDay(day);
                at = calendar.OfficeOpen(day);
            }
            return at + left;
        }
    }
}
