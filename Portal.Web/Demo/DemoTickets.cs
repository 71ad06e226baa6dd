using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Agencies;
using Portal.Domain.Regions;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Imports;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Demo;

/// <summary>About three hundred reports of the last eight weeks, their past played through the domain day by day. The same every time but for the day it is.</summary>
internal sealed class DemoTickets(Store store, Vault vault, WorkingDays days, FileStore files, ILookupNormalizer names, PortalSettings settings, TimeProvider time, ILogger<DemoTickets> log)
{
    public const string Mark = "demo-tickets";
    private const int Seed = 3507;

    public async Task Fill(CancellationToken stop)
    {
        var photos = await DemoPhotos.Keep(files, stop);
        days.Forget();
        var deadlines = await days.Deadlines(stop);
        var example = await store.Write<string>(async db =>
        {
            if (await db.Settings.AnyAsync(one => one.Name == Mark, stop)) return "";
            var desk = await Prepare(db, photos, deadlines, stop);
            var told = await Play(desk, stop);
            db.Settings.Add(new Setting { Name = Mark, Value = time.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
            return told;
        }, stop);
        if (example.Value.Length > 0) log.LogInformation("The demo reports are in. To follow one: {Example}", example.Value);
    }

    private async Task<DemoDesk> Prepare(PortalDb db, DemoPhotos photos, Domain.Sla.Deadlines deadlines, CancellationToken stop)
    {
        var agencies = await db.Agencies.ToDictionaryAsync(one => one.Code, StringComparer.Ordinal, stop);
        var categories = await db.Categories.ToDictionaryAsync(one => one.Slug, StringComparer.Ordinal, stop);
        var staffed = DemoStory.All.Select(story => story.Agency).Distinct(StringComparer.Ordinal).Select(code => agencies[code]).Where(one => one.Tier == AgencyTier.Own).ToList();
        var officers = await DemoOfficers.Take(db, staffed, names, time.GetUtcNow(), stop);
        var offices = agencies.Values.Where(one => one.Code.StartsWith("KEC-", StringComparison.Ordinal)).ToDictionary(one => one.RegionCode!, StringComparer.Ordinal);
        return new DemoDesk(db, vault, deadlines, officers, photos, categories, agencies, offices);
    }

    /// <returns>The number and the code of one report that waits for its reporter's word.</returns>
    private async Task<string> Play(DemoDesk desk, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var chance = new Random(Seed);
        var times = new DemoTimes(desk.Deadlines.Calendar, now, chance);
        var areas = await desk.Db.Regions.AsNoTracking().Where(one => one.Code.StartsWith(DemoGovernment.RegionCode + ".")).ToListAsync(stop);
        var filing = new DemoFiling(desk, times, [.. areas.Where(one => one.Level == RegionLevel.Desa).OrderBy(one => one.Code, StringComparer.Ordinal)],
            areas.Where(one => one.Level == RegionLevel.Kecamatan).ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal), chance);
        var plans = DemoFate.All.SelectMany(fate => Enumerable.Range(0, fate.Count).Select(_ => filing.Choose(fate))).OrderBy(plan => plan.ReceivedAt).ToList();
        var serials = await SerialRun.Take(desk.Db, plans.Select(plan => YearOf(plan.ReceivedAt)), stop);
        var reports = plans.Select((plan, index) => filing.File(plan, index, TicketNumber.Make(settings.NumberPrefix, YearOf(plan.ReceivedAt), serials.Next(YearOf(plan.ReceivedAt))))).ToList();
        await desk.Db.SaveChangesAsync(stop);
        var cases = plans.Zip(reports, (plan, report) => (Plan: plan, Case: new DemoCase(desk, report.Ticket, plan.Story, chance))).ToList();
        foreach (var (plan, one) in cases.Where(pair => DemoFiling.HasPhoto(pair.Plan)))
            desk.Db.Attachments.Add(one.Evidence = desk.Photos.Before(plan.Story.Category, one.Ticket.Id, plan.ReceivedAt)!);
        desk.Db.IntakeNotes.AddRange(Enumerable.Range(0, plans.Count).Where(DemoFiling.IsByLetter).Select(index => filing.Note(plans[index], index, reports[index].Ticket.Id)));
        await DemoDays.Live(desk.Db, cases, times, now, stop);
        await DemoDirections.Give(desk.Db, vault, desk.Deadlines.Calendar, desk.Officers, desk.Agencies, now, stop);
        var shown = cases.FindIndex(pair => pair.Case.Ticket.State == TicketState.Answered);
        return shown < 0 ? "" : $"{cases[shown].Case.Ticket.Number}, {filing.CodeOf(shown)}";
    }

    private int YearOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, settings.Zone).Year;
}
