using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Storage;

namespace Portal.Web.Sla;

/// <param name="AgencyId">Of a kepala OPD; null for the sekda and the head of government.</param>
/// <param name="Mail">Empty where none is known.</param>
public sealed record ContactLine(EscalationPost Post, int? AgencyId, string Name, string Mail);

/// <summary>Where the ladder's letters go: one line per office, also for those without an address.</summary>
public sealed record EscalationDesk : IOperation<IReadOnlyList<ContactLine>>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class EscalationDeskHandler(Store store, Vault vault) : IHandle<EscalationDesk, IReadOnlyList<ContactLine>>
{
    public Task<Outcome<IReadOnlyList<ContactLine>>> Handle(EscalationDesk operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<ContactLine>>>(async db =>
    {
        var known = (await db.EscalationContacts.ToListAsync(stop)).ToDictionary(one => (one.Post, one.AgencyId), one => vault.Open(one.MailSealed));
        var agencies = await db.Agencies.Where(one => one.IsActive && one.Tier == AgencyTier.Own).OrderBy(one => one.Name).Select(one => new { one.Id, one.Name }).ToListAsync(stop);
        ContactLine Line(EscalationPost post, int? agency, string name) => new(post, agency, name, known.GetValueOrDefault((post, agency), ""));
        List<ContactLine> lines =
        [
            Line(EscalationPost.Secretary, null, "Sekretaris Daerah"), Line(EscalationPost.HeadOfGovernment, null, "Kepala daerah (daftar mingguan)"),
            .. agencies.Select(one => Line(EscalationPost.AgencyHead, one.Id, one.Name)),
        ];
        return lines;
    }, stop);
}

/// <summary>Sets, changes or (empty) removes one address.</summary>
public sealed record SaveContact(EscalationPost Post, int? AgencyId, string Mail) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"{(Mail.Trim().Length == 0 ? "Menghapus" : "Mengubah")} alamat surat eskalasi {Post switch { EscalationPost.AgencyHead => "kepala OPD", EscalationPost.Secretary => "sekretaris daerah", EscalationPost.HeadOfGovernment => "kepala daerah" }}.";

    public int? AboutAgency => AgencyId;
}

internal sealed class SaveContactHandler(Store store, Vault vault, TimeProvider time) : IHandle<SaveContact, Done>
{
    private static readonly Refusal NotAnAddress = new("contact.mail", "Tulis satu alamat surel, misalnya kadis@contoh.go.id.", "mail");

    public Task<Outcome<Done>> Handle(SaveContact operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var mail = operation.Mail.Trim();
        if (mail.Length > 0 && !MailDraft.IsAddress(mail)) return NotAnAddress;
        if ((operation.Post == EscalationPost.AgencyHead) != (operation.AgencyId is not null)) return Refusal.NotFound;
        if (operation.AgencyId is { } agency && !await db.Agencies.AnyAsync(one => one.Id == agency, stop)) return Refusal.NotFound;
        var row = await db.EscalationContacts.SingleOrDefaultAsync(one => one.Post == operation.Post && one.AgencyId == operation.AgencyId, stop);
        if (mail.Length == 0)
        {
            if (row is not null) db.EscalationContacts.Remove(row);
            return Done.It;
        }
        if (row is null) db.EscalationContacts.Add(row = new EscalationContact { Post = operation.Post, AgencyId = operation.AgencyId });
        (row.MailSealed, row.SetAt) = (vault.Seal(mail), time.GetUtcNow());
        return Done.It;
    }, stop);
}
