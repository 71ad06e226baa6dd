using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

/// <summary>Meetings as the handlers load them, the signed links of their invitations, and the keys of seats.</summary>
internal sealed class MeetingBook(Vault vault, PortalSettings settings)
{
    public const string RoomPath = "/rapat/ruang/";
    private const int SignatureLength = 40;

    public static Task<Meeting?> Load(PortalDb db, string number, CancellationToken stop) => Whole(db.Meetings).AsSplitQuery().SingleOrDefaultAsync(one => one.Number == number, stop);

    public static IQueryable<Meeting> Whole(IQueryable<Meeting> meetings) => meetings.Include(one => one.Agenda).Include(one => one.Invitations).Include(one => one.Minutes).Include(one => one.Steps);

    /// <summary>The link as it stands: id, and a signature over id and round. Nothing of it is stored, so it can be shown again.</summary>
    public string Link(Invitation invitation) => settings.Link(RoomPath + Token(invitation));

    public string Token(Invitation invitation) => $"{invitation.Id:N}{Signature(invitation)}";

    /// <summary>The invitation of a link and its meeting; an unknown, altered or earlier one is refused. Whether it opens anything now is asked of <see cref="Meeting.Bar"/>.</summary>
    public async Task<Outcome<(Meeting Meeting, Invitation Invitation)>> Find(PortalDb db, string token, CancellationToken stop)
    {
        if (token.Length != 32 + SignatureLength || !Guid.TryParseExact(token[..32], "N", out var id)) return MeetingRefusals.LinkUnknown;
        if (await db.Meetings.Include(one => one.Invitations).SingleOrDefaultAsync(one => one.Invitations.Any(each => each.Id == id), stop) is not { } meeting) return MeetingRefusals.LinkUnknown;
        var invitation = meeting.Invitations.Single(one => one.Id == id);
        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token[32..]), Encoding.ASCII.GetBytes(Signature(invitation)));
        return isRight ? (meeting, invitation) : invitation.LinkRound > 1 ? MeetingRefusals.LinkRevoked : MeetingRefusals.LinkUnknown;
    }

    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public string KeyHash(string key) => vault.Lookup("meeting-seat", key);

    /// <summary>Seats nobody has left, read for change.</summary>
    public static Task<List<MeetingSeat>> Seats(PortalDb db, long meeting, CancellationToken stop) => db.MeetingSeats.Where(one => one.MeetingId == meeting && one.LeftAt == null).ToListAsync(stop);

    private string Signature(Invitation invitation) => vault.Lookup("meeting-link", string.Create(CultureInfo.InvariantCulture, $"{invitation.Id:N}\n{invitation.LinkRound}"))[..SignatureLength];
}

internal static class MeetingSight
{
    /// <summary>Who may plan sees all; others what they, or their office, are invited to.</summary>
    public static IQueryable<Meeting> Seen(this IQueryable<Meeting> meetings, Actor actor)
    {
        if (actor.May(Permission.PlanMeetings) || actor.IsSystem) return meetings;
        var (account, agency) = (actor.AccountId, actor.AgencyId);
        return meetings.Where(one => one.Invitations.Any(each => each.RevokedAt == null && ((account != null && each.AccountId == account) || (agency != null && each.AgencyId == agency))));
    }

    /// <summary>The invitation by which this officer enters: their own, else their office's.</summary>
    public static Invitation? Own(this Meeting meeting, Actor actor) =>
        meeting.Invitations.FirstOrDefault(one => one.RevokedAt is null && one.AccountId is not null && one.AccountId == actor.AccountId)
        ?? meeting.Invitations.FirstOrDefault(one => one.RevokedAt is null && one.AccountId is null && one.AgencyId is not null && one.AgencyId == actor.AgencyId);
}
