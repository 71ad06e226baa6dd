using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>Makes every valid row of a file in one transaction, or none. Gives each one's link, once.</summary>
public sealed record AppointMany(string Csv) : IOperation<IReadOnlyList<NewOfficer>>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => "Membuat akun petugas dari berkas:";
}

internal sealed class AppointManyHandler(Store store, OfficerDesk desk) : IHandle<AppointMany, IReadOnlyList<NewOfficer>>
{
    public async Task<Outcome<IReadOnlyList<NewOfficer>>> Handle(AppointMany operation, Actor actor, CancellationToken stop)
    {
        var read = OfficerFile.Read(operation.Csv);
        if (!read.Succeeded) return Outcome<IReadOnlyList<NewOfficer>>.Refuse(read.Refusals);
        return await store.Write<IReadOnlyList<NewOfficer>>(async db =>
        {
            var made = new List<NewOfficer>();
            foreach (var row in (await OfficerFileChecks.Against(db, read.Value, stop)).Where(row => row is { Entry: not null, Reasons.Count: 0 }))
            {
                var one = await desk.Appoint(db, row.Entry!, stop);
                if (!one.Succeeded) return Outcome<IReadOnlyList<NewOfficer>>.Refuse(one.Refusals);
                made.Add(one.Value);
            }
            AdminLine.Say($"{string.Join(", ", made.Select(one => one.Username))}.");
            return made.Count == 0 ? AdminRefusals.NothingValid : made;
        }, stop);
    }
}
