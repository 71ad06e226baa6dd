using Portal.Domain.Tickets;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>The forms of the desk, in the order of the work.</summary>
internal enum TriageStep { Classify, Refer, Publish, Outside, Merge, Split, Archive, Identity, Lift }

internal static class TriageSteps
{
    /// <summary>What can be done with the ticket as it stands.</summary>
    public static IReadOnlyList<TriageStep> For(TicketDetail ticket, TriageSheet sheet) => [.. Enum.GetValues<TriageStep>().Where(step => step switch
    {
        TriageStep.Classify => ticket.State.IsOpen(),
        TriageStep.Refer => ticket.Allows(TicketAct.Refer),
        TriageStep.Publish => !ticket.Visibility.HasFlag(Visibility.Confidential) && ticket.Channel != Channel.Imported,
        TriageStep.Outside => ticket.Allows(TicketAct.ForwardOutside),
        TriageStep.Merge => ticket.Allows(TicketAct.Merge) || ticket.Allows(TicketAct.Unmerge),
        TriageStep.Split => ticket.State.IsOpen() && !ticket.IsConduct && !ticket.IsPart,
        TriageStep.Archive => ticket.Allows(TicketAct.Archive),
        TriageStep.Identity => sheet.HasIdentity,
        TriageStep.Lift => ticket.Visibility != Visibility.Open,
    })];

    /// <summary>What most likely comes next; null when nothing waits for the desk.</summary>
    public static TriageStep? Next(TicketDetail ticket, TriageSheet sheet) =>
        sheet.Lift is not null ? TriageStep.Lift :
        sheet.Proposal is { IsOwn: false } ? TriageStep.Publish :
        ticket.State == TicketState.Received ? TriageStep.Classify
        : ticket.Allows(TicketAct.Refer) ? TriageStep.Refer
        : ticket.Allows(TicketAct.Unmerge) ? TriageStep.Merge
        : null;

    public static (string Text, string Icon) Face(this TriageStep step, TicketState state) => step switch
    {
        TriageStep.Classify => (state == TicketState.Received ? "Verifikasi" : "Klasifikasi", "verified"),
        TriageStep.Refer => ("Teruskan ke OPD", "forward"),
        TriageStep.Publish => ("Terbitkan", "eye"),
        TriageStep.Outside => ("Teruskan ke luar", "out"),
        TriageStep.Merge => (state == TicketState.Duplicate ? "Penggabungan" : "Gabungkan", "merge"),
        TriageStep.Split => ("Bagi laporan", "file"),
        TriageStep.Archive => ("Arsipkan", "archive"),
        TriageStep.Identity => ("Identitas pelapor", "lock"),
        TriageStep.Lift => ("Kerahasiaan", "key"),
    };
}
