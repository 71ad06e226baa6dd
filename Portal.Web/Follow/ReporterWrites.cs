using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>The reporter says something, shows something, or both; where they were asked, it is the answer and the clock runs on.</summary>
public sealed record ReporterWrites(string Number, string? Text) : IOperation<SentMessage>
{
    public static Permission Needs => Permission.FollowReport;

    public IReadOnlyList<SentFile> Photos { get; init; } = [];

    /// <summary>Of the caller, for counting photos; see <see cref="CallerAddress"/>.</summary>
    public string Address { get; init; } = "";
}

internal sealed class ReporterWritesShape : AbstractValidator<ReporterWrites>
{
    public ReporterWritesShape()
    {
        RuleFor(one => one.Text).NotEmpty().When(one => one.Photos.Count == 0).WithMessage("Tulis pesan Anda dulu.");
        RuleFor(one => one.Text).MaximumLength(4000).WithMessage("Pesan paling panjang 4.000 huruf. Kirim sisanya sebagai pesan berikutnya.");
    }
}

internal sealed class ReporterWritesHandler(TicketDesk desk, ReporterPhotos photos) : IHandle<ReporterWrites, SentMessage>
{
    private const int Most = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10), DoubleTap = TimeSpan.FromMinutes(1);

    public async Task<Outcome<SentMessage>> Handle(ReporterWrites operation, Actor actor, CancellationToken stop)
    {
        var taken = await photos.Take(actor, operation.Address, operation.Photos, stop);
        if (!taken.Succeeded) return taken.Refusal;
        var text = (operation.Text ?? "").Trim();
        // Nothing to send is left: say why of every file.
        if (text.Length == 0 && taken.Value.Good.Count == 0) return Outcome<SentMessage>.Refuse(taken.Value.Refused.Count > 0 ? taken.Value.Refused : [FollowRefusals.NothingSaid]);
        return await desk.Change<SentMessage>(operation.Number, actor, null, (ticket, pen) => Write(ticket, pen, actor, text, taken.Value, stop), stop);
    }

    private static async Task<Outcome<SentMessage>> Write(Ticket ticket, TicketPen pen, Actor actor, string text, TakenPhotos taken, CancellationToken stop)
    {
        var since = pen.Now - Window;
        var recent = await pen.Db.Texts.AsNoTracking().Where(one => one.TicketId == ticket.Id && one.AuthorId == null && one.WrittenAt > since)
            .Select(one => new { one.Fingerprint, one.WrittenAt, Photos = pen.Db.Attachments.Where(file => file.TextId == one.Id).Select(file => file.Sha256).ToList() }).ToListAsync(stop);
        var fingerprint = pen.Vault.Fingerprint(text);
        var sent = taken.Good.Select(photo => photo.Sha256).ToHashSet();
        if (recent.Exists(one => one.Fingerprint == fingerprint && one.WrittenAt > pen.Now - DoubleTap && sent.SetEquals(one.Photos))) return SentMessage.Whole;
        if (recent.Count >= Most) return FollowRefusals.TooManyMessages;
        var said = pen.Write(ticket, TextKind.ReporterMessage, text);
        var heard = ticket.Hear(actor, said, pen.Deadlines, pen.Now);
        if (!heard.Succeeded) return heard.Refusal;
        ReporterPhotos.Attach(pen, ticket, said, taken);
        return new SentMessage(taken.Refused);
    }
}
