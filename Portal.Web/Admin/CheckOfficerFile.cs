using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>Shows what a file would do, row by row; changes nothing.</summary>
public sealed record CheckOfficerFile(string Csv) : IOperation<IReadOnlyList<OfficerFileRow>>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class CheckOfficerFileHandler(Store store) : IHandle<CheckOfficerFile, IReadOnlyList<OfficerFileRow>>
{
    public async Task<Outcome<IReadOnlyList<OfficerFileRow>>> Handle(CheckOfficerFile operation, Actor actor, CancellationToken stop)
    {
        var read = OfficerFile.Read(operation.Csv);
        return read.Succeeded ? await store.Read<Outcome<IReadOnlyList<OfficerFileRow>>>(async db => await OfficerFileChecks.Against(db, read.Value, stop), stop) : read;
    }
}

/// <summary>The reasons only the database knows: names that are taken, agencies that do not exist.</summary>
internal static class OfficerFileChecks
{
    public static async Task<List<OfficerFileRow>> Against(PortalDb db, IReadOnlyList<OfficerFileRow> rows, CancellationToken stop)
    {
        var taken = (await db.Users.Select(one => one.UserName!).ToListAsync(stop)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var agencies = (await db.Agencies.Where(one => one.IsActive).Select(one => one.Code).ToListAsync(stop)).ToHashSet(StringComparer.Ordinal);
        var judged = new List<OfficerFileRow>();
        foreach (var row in rows)
        {
            var reasons = row.Reasons.ToList();
            if (row.Username.Length > 0 && !taken.Add(row.Username)) reasons.Add(AdminRefusals.UsernameTaken.Sentence);
            if (row.Entry?.AgencyCode is { } code && !agencies.Contains(code)) reasons.Add(AdminRefusals.UnknownAgency.Sentence);
            judged.Add(row with { Reasons = reasons });
        }
        return judged;
    }
}
