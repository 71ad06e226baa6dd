using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Incidents;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Incidents;

/// <summary>When many similar reports become a proposed laporan induk.</summary>
public sealed record SurgeSettings : IOperation<SurgeRule>
{
    public static Permission Needs => Permission.SetAlerts;
}

public sealed record SaveSurgeSettings(SurgeRule Rule) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.SetAlerts;

    public string Record => Rule.IsOn ? $"Mengatur lonjakan: {Rule.Reports.Grouped()} laporan dalam {Rule.Minutes.Grouped()} menit dan {Rule.Metres.Grouped()} meter." : "Mematikan pengamatan lonjakan.";
}

internal sealed class SurgeSettingsHandler(Store store) : IHandle<SurgeSettings, SurgeRule>, IHandle<SaveSurgeSettings, Done>
{
    public Task<Outcome<SurgeRule>> Handle(SurgeSettings operation, Actor actor, CancellationToken stop) => store.Read<Outcome<SurgeRule>>(async db => await db.SurgeRule(stop), stop);

    public async Task<Outcome<Done>> Handle(SaveSurgeSettings operation, Actor actor, CancellationToken stop)
    {
        if (!operation.Rule.IsPossible) return IncidentRefusals.SurgeShape;
        return await store.Write<Done>(async db =>
        {
            await db.Settings.Where(one => one.Name == SurgeRows.Name).ExecuteDeleteAsync(stop);
            db.Settings.Add(new Setting { Name = SurgeRows.Name, Value = JsonSerializer.Serialize(operation.Rule) });
            return Done.It;
        }, stop);
    }
}

internal static class SurgeRows
{
    public const string Name = "surge-rule";

    public static async Task<SurgeRule> SurgeRule(this PortalDb db, CancellationToken stop) =>
        await db.Settings.Where(one => one.Name == Name).Select(one => one.Value).SingleOrDefaultAsync(stop) is { } kept ? JsonSerializer.Deserialize<SurgeRule>(kept) ?? Domain.Incidents.SurgeRule.Usual : Domain.Incidents.SurgeRule.Usual;

    public static string KeyOf(long proposal) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"lonjakan:{proposal}");
}
