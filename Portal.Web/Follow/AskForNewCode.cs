using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>
/// A lost code is replaced by a new one, sent to the report's own verified address; the old one dies with it. Whether the number exists, has an address,
/// or was asked for a moment ago: the answer is always the same.
/// </summary>
public sealed record AskForNewCode(string Number, string Mail, string Address) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class AskForNewCodeHandler(Store store, Vault vault, TryLimit tries, PortalSettings settings, TimeProvider time) : IHandle<AskForNewCode, Done>
{
    private const int MostPerAddress = 5, MostPerMailbox = 3;
    private const string AskedCounter = "codes-asked";
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public async Task<Outcome<Done>> Handle(AskForNewCode operation, Actor actor, CancellationToken stop)
    {
        if (!tries.Takes("kode", operation.Address, MostPerAddress, Window)) return FollowRefusals.TooManyTries with { Field = "nomor" };
        var (number, mail) = (TicketNumber.Read(operation.Number) ?? "", operation.Mail.Trim());
        var isQuiet = !tries.Takes("kode-surat", mail.ToUpperInvariant(), MostPerMailbox, Window);
        return await store.Write<Done>(async db =>
        {
            // Written for every question, so that the time it takes tells nothing.
            await db.CountUp(AskedCounter, 1, stop);
            var report = await db.Reports.SingleOrDefaultAsync(one => one.Ticket.Number == number, stop);
            var identity = report is null ? null : await db.Identities.SingleOrDefaultAsync(one => one.ReportId == report.Id && one.EmailVerifiedAt != null, stop);
            if (report is null || identity?.EmailSealed is not { } box || isQuiet || report.CodeReplacedAt + Window > time.GetUtcNow()) return Done.It;
            // As it was verified, not as it was typed now.
            var own = vault.Open(box);
            if (!string.Equals(own, mail, StringComparison.OrdinalIgnoreCase) || !MailDraft.IsAddress(own)) return Done.It;
            var code = TrackingCode.Write(RandomNumberGenerator.GetBytes(10));
            (report.CodeHash, report.CodeReplacedAt) = (vault.CodeHash(code), time.GetUtcNow());
            MailDraft.To(db, vault, own, "Kode lacak baru", Body(number, code), time.GetUtcNow());
            return Done.It;
        }, stop);
    }

    private string Body(string number, string code) =>
        $"""
        Kode lacak laporan {number} diganti atas permintaan dari alamat ini. Kode yang lama tidak berlaku lagi.

        Kode baru: {code}
        {settings.Link($"/lacak/{code}")}

        Simpan kode ini dan jangan bagikan. Bila bukan Anda yang meminta, laporan Anda tetap aman: kode baru hanya kami kirim ke sini.
        """;
}
