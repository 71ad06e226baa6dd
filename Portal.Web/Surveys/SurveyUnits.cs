using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Surveys;

public sealed record SurveyUnit(int Id, string Code, string Name);

/// <summary>The service units that can be asked about: this government's own active offices, by name.</summary>
public sealed record SurveyUnits : IOperation<IReadOnlyList<SurveyUnit>>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class SurveyUnitsHandler(Store store) : IHandle<SurveyUnits, IReadOnlyList<SurveyUnit>>
{
    public Task<Outcome<IReadOnlyList<SurveyUnit>>> Handle(SurveyUnits operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<SurveyUnit>>>(async db =>
        await db.Agencies.Where(one => one.IsActive && one.Tier == AgencyTier.Own).OrderBy(one => one.Name).Select(one => new SurveyUnit(one.Id, one.Code, one.Name)).ToListAsync(stop), stop);
}
