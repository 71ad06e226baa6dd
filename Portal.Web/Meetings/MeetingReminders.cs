using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Meetings;
using Portal.Web.Notifications;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

/// <summary>Half an hour before a meeting everybody who was invited hears of it again, once for each time it was set to.</summary>
internal sealed class MeetingReminders(Store store, OnceMail once, MeetingLetters letters)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(30);

    /// <returns>Of how many meetings.</returns>
    public async Task<int> Send(DateTimeOffset now, CancellationToken stop)
    {
        var (reminded, until) = (0, now + Ahead);
        var soon = await store.Read(db => db.Meetings.Where(one => (one.State == MeetingState.Planned || one.State == MeetingState.Open) && one.StartsAt > now && one.StartsAt <= until)
            .Select(one => new { one.Number, one.StartsAt }).ToListAsync(stop), stop);
        foreach (var one in soon)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"rapat:{one.Number}:{one.StartsAt.UtcTicks}");
            if (!await store.Read(db => db.Onces.AnyAsync(used => used.Key == key, stop), stop) && await Remind(one.Number, key, now, stop)) reminded++;
        }
        return reminded;
    }

    private Task<bool> Remind(string number, string key, DateTimeOffset now, CancellationToken stop) => once.Write(key, async db =>
    {
        if (await MeetingBook.Load(db, number, stop) is not { } meeting) return;
        // Whoever was asked within the last hour has only just read it.
        foreach (var invitation in meeting.Invitations.Where(one => one.RevokedAt is null && one.InvitedAt <= now - (Ahead * 2)))
        {
            letters.Send(db, meeting, invitation, now, MeetingLetters.Reminds);
            if (invitation.AgencyId is { } agency) await letters.TellOffice(db, meeting, agency, now, stop, MeetingLetters.Reminds);
        }
    }, now, stop);
}
