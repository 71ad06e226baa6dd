using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Evaluations;
using Portal.Web.App;
using Portal.Web.MonthlyReports;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Evaluations;

/// <summary>Sets a month's evaluation: its figures and targets stay as they are now.</summary>
public sealed record SetMonth(ReportMonth Month) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class SetMonthHandler(Store store, PortalSettings settings, TimeProvider time) : IHandle<SetMonth, Done>
{
    public Task<Outcome<Done>> Handle(SetMonth operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var (month, now) = (operation.Month.First, time.GetUtcNow());
        if (now.DayIn(settings.Zone) < month.AddMonths(1)) return EvaluationRefusals.TooEarly;
        if (await db.SetEvaluations.AnyAsync(one => one.Month == month, stop)) return EvaluationRefusals.IsSet;
        var sheet = await WorkReading.Read(db, month, await db.EvaluationTargets(stop), stop);
        db.SetEvaluations.Add(new SetEvaluation { Month = month, At = now, By = actor.AccountId!.Value, Sheet = JsonSerializer.Serialize(sheet) });
        return Done.It;
    }, stop, isQuiet: true);
}

/// <summary>What every OPD is held to from now on; months that were set keep theirs.</summary>
public sealed record SaveTargets(IReadOnlyDictionary<Indicator, decimal> Values) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class SaveTargetsShape : AbstractValidator<SaveTargets>
{
    public SaveTargetsShape()
    {
        RuleFor(one => one.Values).Must(values => Indicators.All.All(values.ContainsKey)).WithMessage("Isi target setiap ukuran.");
        RuleFor(one => one.Values).Must(values => values.All(one => one.Value >= 0 && one.Value <= (one.Key.IsPercent() ? 100 : 999))).WithMessage("Target persen 0 sampai 100, target hari dan jumlah 0 sampai 999.");
    }
}

internal sealed class SaveTargetsHandler(Store store) : IHandle<SaveTargets, Done>
{
    public Task<Outcome<Done>> Handle(SaveTargets operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        await db.Keep(KeptTargets.Key, JsonSerializer.Serialize(new Targets(operation.Values)), stop);
        return Done.It;
    }, stop, isQuiet: true);
}

internal static class KeptTargets
{
    internal const string Key = "evaluation-targets";

    public static async Task<Targets> EvaluationTargets(this PortalDb db, CancellationToken stop) =>
        await db.Kept(Key, stop) is { } kept ? JsonSerializer.Deserialize<Targets>(kept)! : Targets.First;
}
