using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>The two-way talk as the reporter reads it.</summary>
internal static class Talk
{
    public static IReadOnlyList<Spoken> Of(FollowRows rows, Vault vault)
    {
        var events = rows.Events.Where(one => one.TextId is not null).ToDictionary(one => one.TextId!.Value);
        return [.. rows.Texts.Select(text => new Spoken(
            text.AuthorId is null ? "Anda" : Speaker(rows, text, events.GetValueOrDefault(text.Id)),
            text.AuthorId is null,
            text.ErasedAt is null ? vault.Open(text.BodySealed) : "(dihapus)",
            text.WrittenAt, rows.Photos(file => file.TextId == text.Id), Note(text.Kind), text.ErasedAt is not null))];
    }

    // The dinas speaks only through its own officers; whoever else wrote is the portal itself.
    private static string Speaker(FollowRows rows, TicketText text, TicketEvent? said) =>
        said?.AgencyId is { } agency && rows.Desks[text.AuthorId!.Value].Contains(agency) ? rows.Names.Agency(agency) : "Petugas portal";

    private static string? Note(TextKind kind) => kind switch
    {
        TextKind.Question => "bertanya",
        TextKind.RejectionReason => "belum beres",
        TextKind.ReopenReason => "membuka kembali",
        TextKind.ProofRefusal => "menolak bukti",
        TextKind.ReporterMessage or TextKind.OfficerMessage => null,
        TextKind.InternalNote or TextKind.ReturnReason or TextKind.ReviewNote or TextKind.ClosingNote or TextKind.LetterNote or TextKind.IdentityReason or TextKind.LiftReason
            or TextKind.Ruling or TextKind.ErasureReason or TextKind.Instruction or TextKind.Contribution or TextKind.Disposition or TextKind.OutsideAnswer or TextKind.InspectionNote or TextKind.ExtensionReason or TextKind.Objection or TextKind.ObjectionAnswer or TextKind.CoverReason => null,
    };
}
