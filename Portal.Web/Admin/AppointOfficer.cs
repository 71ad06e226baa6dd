using Portal.Web.Ui;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>Makes one officer's account and gives the one-time link for the first password.</summary>
public sealed record AppointOfficer(OfficerEntry Entry) : IOperation<NewOfficer>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"Membuat akun {Entry.Username} sebagai {RoleWords.For(Entry.Role)}, {Entry.SkNumber.Trim()}.";
}

internal sealed class AppointOfficerHandler(Store store, OfficerDesk desk) : IHandle<AppointOfficer, NewOfficer>
{
    public Task<Outcome<NewOfficer>> Handle(AppointOfficer operation, Actor actor, CancellationToken stop) =>
        store.Write(db => desk.Appoint(db, operation.Entry, stop), stop);
}
