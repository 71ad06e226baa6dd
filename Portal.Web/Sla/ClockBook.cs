using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Sla;

/// <param name="By">Who set it; empty for the rules the program came with.</param>
/// <param name="IsInForce">For reports received today.</param>
public sealed record ClockVersionRow(DateOnly FromOn, string Basis, string By, DateTimeOffset SetAt, bool IsInForce);

/// <param name="InForce">What a new version begins from.</param>
public sealed record ClockBookView(ClockDraft InForce, DateOnly Today, TimeZoneInfo Zone, IReadOnlyList<ClockVersionRow> Versions, IReadOnlyList<(int Id, string Name)> Categories);

/// <summary>The rules of the clock with their history, newest first.</summary>
public sealed record ClockBook : IOperation<ClockBookView>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class ClockBookHandler(Store store, WorkingDays days, TimeProvider time) : IHandle<ClockBook, ClockBookView>
{
    public Task<Outcome<ClockBookView>> Handle(ClockBook operation, Actor actor, CancellationToken stop) => store.Read<Outcome<ClockBookView>>(async db =>
    {
        var today = days.Today(time);
        var versions = (await db.ClockVersions.ToListAsync(stop)).OrderByDescending(one => one.FromOn).ThenByDescending(one => one.Id).ToList();
        var inForce = versions.Find(one => one.FromOn <= today);
        var names = await db.NamesOf(versions.Select(one => one.SetBy), stop);
        var categories = await db.Categories.Where(one => one.IsActive).OrderBy(one => one.Order).Select(one => new { one.Id, one.Name }).ToListAsync(stop);
        return new ClockBookView(
            new ClockDraft(null, inForce?.Policy ?? ClockPolicy.Default, inForce?.Exceptions ?? [], inForce?.Week ?? OfficeDay.Usual, ""), today, days.Zone,
            versions.ConvertAll(one => new ClockVersionRow(one.FromOn, one.Basis, one.SetBy is { } id ? names.GetValueOrDefault(id, "") : "", one.SetAt, one == inForce)),
            categories.ConvertAll(one => (one.Id, one.Name)));
    }, stop);
}
