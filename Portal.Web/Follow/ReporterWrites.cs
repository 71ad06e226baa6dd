using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>The reporter says something; where they were asked, it is the answer and the clock runs on.</summary>
public sealed record ReporterWrites(string Number, string? Text) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class ReporterWritesShape : AbstractValidator<ReporterWrites>
{
    public ReporterWritesShape() => RuleFor(one => one.Text).Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Tulis pesan Anda dulu.").MaximumLength(4000).WithMessage("Pesan paling panjang 4.000 huruf. Kirim sisanya sebagai pesan berikutnya.");
}

internal sealed class ReporterWritesHandler(TicketDesk desk) : IHandle<ReporterWrites, Done>
{
    private const int Most = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10), DoubleTap = TimeSpan.FromMinutes(1);

    public Task<Outcome<Done>> Handle(ReporterWrites operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, null, async (ticket, pen) =>
        {
            var since = pen.Now - Window;
            var recent = await pen.Db.Texts.AsNoTracking().Where(text => text.TicketId == ticket.Id && text.AuthorId == null && text.WrittenAt > since)
                .Select(text => new { text.Fingerprint, text.WrittenAt }).ToListAsync(stop);
            var fingerprint = pen.Vault.Fingerprint(operation.Text!.Trim());
            if (recent.Exists(text => text.Fingerprint == fingerprint && text.WrittenAt > pen.Now - DoubleTap)) return Done.It;
            if (recent.Count >= Most) return FollowRefusals.TooManyMessages;
            return ticket.Hear(actor, pen.Write(ticket, TextKind.ReporterMessage, operation.Text), pen.Deadlines, pen.Now);
        }, stop);
}
