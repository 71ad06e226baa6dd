using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>Opens who reported. The opening is an event with its reason: it is written before anything is shown.</summary>
public sealed record OpenIdentity(string Number, string Reason) : IOperation<OpenedIdentity>
{
    public static Permission Needs => Permission.OpenIdentity;
}

/// <param name="Name">Null where the reporter did not say; so are the others.</param>
public sealed record OpenedIdentity(string? Name, string? Phone, string? Email, bool EmailIsVerified);

internal sealed class OpenIdentityShape : AbstractValidator<OpenIdentity>
{
    private const int ShortestReason = 10;

    public OpenIdentityShape() => RuleFor(one => one.Reason).Must(reason => reason.Trim().Length >= ShortestReason)
        .WithMessage("Tulis alasan membuka identitas, paling sedikit 10 huruf. Alasan ini tercatat bersama nama Anda.");
}

internal sealed class OpenIdentityHandler(TicketDesk desk) : IHandle<OpenIdentity, OpenedIdentity>
{
    public Task<Outcome<OpenedIdentity>> Handle(OpenIdentity operation, Actor actor, CancellationToken stop) =>
        desk.Change<OpenedIdentity>(operation.Number, actor, null, async (ticket, pen) =>
        {
            // The Inspektorat opens those of its own inspections alone; for every other report it is an OPD like all others.
            if (!actor.Is(Role.InstanceAdmin) && !ticket.IsConduct) return Refusal.NotFound;
            var identity = await (from report in pen.Db.Reports where report.TicketId == ticket.Id
                                  join one in pen.Db.Identities on report.Id equals one.ReportId select one).SingleOrDefaultAsync(stop);
            // A letter names its writer, also where nothing was typed beside it.
            if (identity is null && !await pen.Db.Attachments.AnyAsync(file => file.TicketId == ticket.Id && file.Purpose == AttachmentPurpose.Letter, stop)) return TicketRefusals.NoIdentity;
            ticket.RecordIdentityOpened(actor, pen.Write(ticket, TextKind.IdentityReason, operation.Reason), pen.Now);
            return new OpenedIdentity(Said(pen, identity?.NameSealed), Said(pen, identity?.PhoneSealed), Said(pen, identity?.EmailSealed), identity?.EmailVerifiedAt is not null);
        }, stop);

    private static string? Said(TicketPen pen, byte[]? box) => pen.Vault.Open(box) is { Length: > 0 } words ? words : null;
}
