using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>Put away without work, with a reason from the list.</summary>
/// <param name="Note">For colleagues; never shown to the public.</param>
public sealed record ArchiveReport(string Number, int Version, ArchiveReason Reason, string? Note) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;

    /// <summary>What an officer may choose; <see cref="ArchiveReason.Imported"/> is the import's alone.</summary>
    public static readonly IReadOnlyList<ArchiveReason> Reasons = [.. Enum.GetValues<ArchiveReason>().Where(reason => reason != ArchiveReason.Imported)];
}

internal sealed class ArchiveReportShape : AbstractValidator<ArchiveReport>
{
    public ArchiveReportShape()
    {
        RuleFor(one => one.Reason).Must(ArchiveReport.Reasons.Contains).WithMessage("Pilih alasan dari daftar.");
        RuleFor(one => one.Note).MaximumLength(2000).WithMessage("Catatan paling panjang 2.000 huruf.");
    }
}

internal sealed class ArchiveReportHandler(TicketDesk desk) : IHandle<ArchiveReport, Done>
{
    public Task<Outcome<Done>> Handle(ArchiveReport operation, Actor actor, CancellationToken stop) =>
        desk.Change(operation.Number, actor, operation.Version,
            (ticket, pen) => ticket.Archive(actor, operation.Reason, pen.WriteOrNull(ticket, TextKind.ClosingNote, operation.Note), pen.Now), stop);
}
