using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Reports.Intake;

/// <summary>Files one form that an officer filled in for a citizen, at the desk or from a file of many. The clock begins on the day the government had it in hand.</summary>
internal sealed class IntakePen(FilingDesk desk, Store store, Vault vault, WorkingDays days, PortalSettings settings, TimeProvider time)
{
    public async Task<Outcome<Receipt>> File(IntakeForm form, Actor officer, CancellationToken stop, Func<PortalDb, Ticket, Task>? beside = null)
    {
        var faults = new List<Refusal>(DayFaults(form));
        if (form.NeedsPlace && !form.HasPlace) faults.Add(IntakeRefusals.PlaceMissing);
        var settled = await store.Read(db => Settle(db, form, stop), stop);
        if (!settled.Succeeded) faults.AddRange(settled.Refusals);
        if (faults.Count > 0) return Outcome<Receipt>.Refuse(faults);
        var filing = (form.Answers.At(settled.Value) with { Extra = form.Extra }).Filing(null) with { Kind = form.Kind, Channel = form.Channel, Title = string.IsNullOrWhiteSpace(form.Title) ? null : form.Title };
        return await desk.File(filing, officer, db => Unfit(db, form, stop), stop, async (db, ticket) =>
        {
            db.IntakeNotes.Add(Note(form, officer, ticket.Id));
            if (beside is not null) await beside(db, ticket);
        }, ReceivedAt(form.ReceivedOn!.Value));
    }

    /// <summary>What is wrong with its days.</summary>
    public IEnumerable<Refusal> DayFaults(IntakeForm form)
    {
        var today = days.Today(time);
        if (form.ReceivedOn is not { } received) yield return IntakeRefusals.DayMissing;
        else if (received > today) yield return IntakeRefusals.DayAhead;
        else if (received < today.AddDays(-IntakeNote.OldestDays)) yield return IntakeRefusals.DayTooOld;
        if (form.Channel == Channel.Letter && (form.LetterOn is null || form.LetterOn > form.ReceivedOn)) yield return IntakeRefusals.LetterDayMissing;
    }

    /// <summary>The same words from the same sender about the same place on the same day, however they are spaced.</summary>
    public string ContentHash(IntakeForm form) => vault.Lookup("intake-content", string.Join('\n', Squeezed(form.Body), form.Area, form.Desa, Squeezed(form.Landmark), Squeezed(form.Name), Squeezed(form.Phone),
        form.ReceivedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));

    private IntakeNote Note(IntakeForm form, Actor officer, long ticketId) => new()
    {
        TicketId = ticketId, ReceivedOn = form.ReceivedOn!.Value, TakenBy = officer.AccountId, TakenAt = time.GetUtcNow(), ContentHash = ContentHash(form),
        LetterNumberSealed = form.Channel == Channel.Letter ? vault.SealOrNull(form.LetterNumber) : null, LetterOn = form.Channel == Channel.Letter ? form.LetterOn : null,
    };

    // Counting starts on the next working day, so the hour decides nothing; of an earlier day none is known.
    private DateTimeOffset? ReceivedAt(DateOnly on) =>
        on == days.Today(time) ? null : new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(on.ToDateTime(new TimeOnly(12, 0)), days.Zone), TimeSpan.Zero);

    private async Task<Outcome<Place>> Settle(PortalDb db, IntakeForm form, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(form.Area)) return new Place(settings.IsProvince ? null : settings.Region, null, null);
        if (!form.Area.StartsWith(settings.Region + ".", StringComparison.Ordinal) || await db.Regions.SingleOrDefaultAsync(one => one.Code == form.Area, stop) is not { } area) return IntakeRefusals.PlaceMissing;
        var desa = await db.Regions.Where(one => one.Code == form.Desa && one.ParentCode == area.Code).Select(one => one.Code).SingleOrDefaultAsync(stop);
        return area.Level == RegionLevel.Kecamatan ? new Place(area.ParentCode, area.Code, desa) : new Place(area.Code, null, null);
    }

    private static async Task<Refusal?> Unfit(PortalDb db, IntakeForm form, CancellationToken stop) =>
        await db.Categories.SingleOrDefaultAsync(one => one.Slug == form.Category && one.IsActive, stop) is { } category ? IntakeAnswers.Unfit(CategoryAsk.Of(category), form.Extra) : null;

    private static string Squeezed(string? words) => string.Join(' ', (words ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
