using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Meetings;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Meetings;

/// <summary>Who leads an office and by which telephone; sealed, one row an office.</summary>
public sealed class OfficeContact
{
    public int AgencyId { get; init; }
    public byte[] NameSealed { get; set; } = [];
    public byte[] PhoneSealed { get; set; } = [];
    public DateTimeOffset ChangedAt { get; set; }
    public Guid? ChangedBy { get; set; }
}

/// <summary>The camat and the heads of OPDs, with telephone and whether somebody of the office can be reached in the portal now.</summary>
public sealed record OfficeDirectory : IOperation<OfficeBook>
{
    public static Permission Needs => Permission.ReadMeetings;

    /// <summary>Somebody who did something in the portal so recently sits before it.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);
}

public enum Reach { InRoom, Present, Away }

/// <param name="SeenAt">When somebody of the office last did something in the portal; null for never.</param>
/// <param name="Officers">Names of those who are reached, else of those who hold the office.</param>
public sealed record OfficeLine(string Code, string Name, bool IsKecamatan, string Head, string Phone, Reach Reach, DateTimeOffset? SeenAt, IReadOnlyList<string> Officers)
{
    /// <summary>The reader may change name and telephone.</summary>
    public bool MayChange { get; init; }
}

/// <param name="At">When it was read.</param>
public sealed record OfficeBook(IReadOnlyList<OfficeLine> Lines, DateTimeOffset At, TimeZoneInfo Zone);

internal sealed class OfficeDirectoryHandler(Store store, Vault vault, PortalSettings settings, TimeProvider time) : IHandle<OfficeDirectory, OfficeBook>
{
    public Task<Outcome<OfficeBook>> Handle(OfficeDirectory operation, Actor actor, CancellationToken stop) => store.Read<Outcome<OfficeBook>>(async db =>
    {
        var (now, today) = (time.GetUtcNow(), time.GetUtcNow().DayIn(settings.Zone));
        var offices = await db.Agencies.Where(one => one.Tier == AgencyTier.Own && one.IsActive).OrderBy(one => one.Name).ToListAsync(stop);
        var contacts = await db.OfficeContacts.ToDictionaryAsync(one => one.AgencyId, stop);
        var seated = (await (from one in db.Seated() join account in db.Users on one.AccountId equals account.Id where one.AgencyId != null select new { Appointment = one, account.DisplayName }).ToListAsync(stop))
            .Where(one => one.Appointment.HoldsOn(today)).ToLookup(one => one.Appointment.AgencyId!.Value);
        var seen = await db.LastSeens.ToDictionaryAsync(one => one.AccountId, one => one.At, stop);
        var meeting = await InRooms(db, now, stop);
        return new OfficeBook([.. offices.Select(office =>
        {
            var people = seated[office.Id].Select(one => (one.DisplayName, At: seen.TryGetValue(one.Appointment.AccountId, out var at) ? at : (DateTimeOffset?)null, IsIn: meeting.Accounts.Contains(one.Appointment.AccountId))).Distinct().ToList();
            var here = people.Where(one => one.IsIn || one.At > now - OfficeDirectory.Recent).ToList();
            var contact = contacts.GetValueOrDefault(office.Id);
            var reach = meeting.Offices.Contains(office.Id) || here.Exists(one => one.IsIn) ? Reach.InRoom : here.Count > 0 ? Reach.Present : Reach.Away;
            return new OfficeLine(office.Code, office.Name, office.RegionCode is { Length: 8 }, vault.Open(contact?.NameSealed), vault.Open(contact?.PhoneSealed), reach, people.Max(one => one.At), [.. (here.Count > 0 ? here : people).Select(one => one.DisplayName).Distinct().Order(StringComparer.CurrentCulture)])
            { MayChange = SaveOfficeContact.MayBy(actor, office.Id) };
        })], now, settings.Zone);
    }, stop);

    private static async Task<(HashSet<Guid> Accounts, HashSet<int> Offices)> InRooms(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var heard = now - MeetingSeat.Silence;
        var ids = await db.MeetingSeats.Where(one => one.LeftAt == null && one.SeenAt > heard && one.InvitationId != null).Select(one => one.InvitationId!.Value).ToListAsync(stop);
        var invited = await db.Invitations.Where(one => ids.Contains(one.Id)).Select(one => new { one.AccountId, one.AgencyId }).ToListAsync(stop);
        return ([.. invited.Select(one => one.AccountId).OfType<Guid>()], [.. invited.Select(one => one.AgencyId).OfType<int>()]);
    }
}

/// <summary>Name and telephone of who leads an office: by the office itself, or by who plans meetings. Empty takes it away.</summary>
public sealed record SaveOfficeContact(string Code, string Head, string Phone) : IOperation<Done>
{
    public static Permission Needs => Permission.ReadMeetings;

    internal static bool MayBy(Actor actor, int agency) => actor.May(Permission.PlanMeetings) || actor.AgencyId == agency;
}

internal sealed class SaveOfficeContactShape : AbstractValidator<SaveOfficeContact>
{
    public SaveOfficeContactShape()
    {
        RuleFor(one => one.Head).MaximumLength(80).WithMessage("Nama paling panjang 80 huruf.");
        RuleFor(one => one.Phone).Must(phone => string.IsNullOrWhiteSpace(phone) || IsPhone(phone)).WithMessage("Tulis nomor telepon dengan angka saja, misalnya 0812 3456 7890.");
    }

    private static bool IsPhone(string phone) => phone.Count(char.IsAsciiDigit) is >= 6 and <= 15 && phone.Trim().All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '-' or '+' or '(' or ')');
}

internal sealed class SaveOfficeContactHandler(Store store, Vault vault, TimeProvider time) : IHandle<SaveOfficeContact, Done>
{
    public Task<Outcome<Done>> Handle(SaveOfficeContact operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var id = await db.Agencies.Where(one => one.Code == operation.Code && one.IsActive).Select(one => (int?)one.Id).SingleOrDefaultAsync(stop);
        if (id is not { } agency || !SaveOfficeContact.MayBy(actor, agency)) return Refusal.NotFound;
        var row = await db.OfficeContacts.SingleOrDefaultAsync(one => one.AgencyId == agency, stop);
        if (row is null) db.OfficeContacts.Add(row = new OfficeContact { AgencyId = agency });
        (row.NameSealed, row.PhoneSealed, row.ChangedAt, row.ChangedBy) = (Sealed(operation.Head), Sealed(operation.Phone), time.GetUtcNow(), actor.AccountId);
        return Done.It;
    }, stop, isQuiet: true);

    private byte[] Sealed(string words) => vault.SealOrNull(words) ?? [];
}
