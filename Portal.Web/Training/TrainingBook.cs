using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Training;

public sealed record TrainingRow(Guid Id, DateOnly HeldOn, string Topic, string Trainer, string Place, IReadOnlyList<Guid> Attendees);

/// <param name="Last">The newest bimtek they sat in; null for none.</param>
/// <param name="PracticedAt">When they came to the end of the practice ticket.</param>
public sealed record TrainedRow(Guid AccountId, string Username, string Name, string Roles, string? Agency, int Sessions, DateOnly? Last, DateTimeOffset? PracticedAt);

/// <param name="Untrained">Own, active OPDs of whose officers nobody ever sat in a bimtek.</param>
public sealed record TrainingSheet(IReadOnlyList<TrainingRow> Sessions, IReadOnlyList<TrainedRow> Officers, IReadOnlyList<string> Untrained, DateOnly Today, TimeZoneInfo Zone);

/// <summary>Which bimtek there was, who attended, and whom it has not reached.</summary>
public sealed record TrainingBook : IOperation<TrainingSheet>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class TrainingBookHandler(Store store, TimeProvider time, PortalSettings settings) : IHandle<TrainingBook, TrainingSheet>
{
    public Task<Outcome<TrainingSheet>> Handle(TrainingBook operation, Actor actor, CancellationToken stop) => store.Read<Outcome<TrainingSheet>>(async db =>
    {
        var today = time.GetUtcNow().DayIn(settings.Zone);
        var sessions = await db.TrainingSessions.Include(one => one.Seats).OrderByDescending(one => one.HeldOn).ThenBy(one => one.Id).ToListAsync(stop);
        var sat = sessions.SelectMany(one => one.Seats.Select(seat => (seat.AccountId, one.HeldOn))).ToLookup(one => one.AccountId, one => one.HeldOn);
        var held = (await db.Appointments.Where(one => one.RevokedAt == null).ToListAsync(stop)).Where(one => one.HoldsOn(today)).ToLookup(one => one.AccountId);
        var practiced = await db.PracticeRuns.Where(one => one.DoneAt != null).ToDictionaryAsync(one => one.AccountId, one => one.DoneAt, stop);
        var agencies = await db.Agencies.Where(one => one.Tier == AgencyTier.Own && one.IsActive).OrderBy(one => one.Name).ToListAsync(stop);
        var accounts = await db.Users.Where(one => !one.IsCitizen && one.DisabledAt == null).OrderBy(one => one.UserName).ToListAsync(stop);
        List<TrainedRow> officers = [.. accounts.Where(one => held.Contains(one.Id)).Select(one => new TrainedRow(one.Id, one.UserName!, one.DisplayName, string.Join(", ", held[one.Id].Select(role => RoleWords.For(role.Role)).Distinct()),
            agencies.Find(agency => agency.Id == held[one.Id].Select(role => role.AgencyId).FirstOrDefault(id => id is not null))?.ShortName,
            sat[one.Id].Count(), sat[one.Id].Order().Cast<DateOnly?>().LastOrDefault(), practiced.GetValueOrDefault(one.Id)))];
        var reached = held.Where(group => sat.Contains(group.Key)).SelectMany(group => group.Select(role => role.AgencyId)).ToHashSet();
        return new TrainingSheet([.. sessions.Select(one => new TrainingRow(one.Id, one.HeldOn, one.Topic, one.Trainer, one.Place, [.. one.Seats.Select(seat => seat.AccountId)]))],
            officers, [.. agencies.Where(one => !reached.Contains(one.Id)).Select(one => one.Name)], today, settings.Zone);
    }, stop);
}
