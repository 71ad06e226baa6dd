namespace Portal.Domain.Tickets;

/// <summary>What can be done to a ticket so that it moves.</summary>
public enum TicketAct
{
    Accept, Ask, Hear, Refer, ForwardOutside, Merge, Unmerge, Archive, Withdraw,
    Take, Return, Respond, Schedule, Confirm, Reject, Reopen, CloseBySilence, CloseByOfficer, RefuseProof, RelayOutside, Object,
}
