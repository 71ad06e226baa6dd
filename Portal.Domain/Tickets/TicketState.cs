namespace Portal.Domain.Tickets;

/// <summary>Where the work on a report stands.</summary>
public enum TicketState
{
    Received, Verified, Referred, InProgress, Scheduled, Answered, Closed,
    AwaitingReporter, Reopened, Returned, Outside, Duplicate, Archived,
}

/// <summary>The three ways a ticket ends as "selesai". They are counted apart everywhere and never added up.</summary>
public enum ClosingKind { ConfirmedByReporter, SilentReporter, ByOfficer }

/// <summary>Why an officer closes without the reporter's word (closed list).</summary>
public enum ClosingReason { RulingAfterRejections, ReporterUnreachable, SolvedOtherwise, InformationGiven }

/// <summary>Why a ticket is put away without being worked on (closed list).</summary>
public enum ArchiveReason { Withdrawn, NotAReport, Unclear, Abusive, OutsideAuthority, TestReport, Imported }

/// <summary>Who and what may be seen. Three different wishes: sealed identity, hidden report; "no identity given" is simply an empty identity.</summary>
[Flags]
public enum Visibility { Open = 0, Anonymous = 1, Confidential = 2 }

/// <summary>Why anonim or rahasia is lifted later (closed list): the reporter reads it.</summary>
public enum LiftReason { ReporterAgreed, NeededToAct, CourtOrder, DangerToPeople }

/// <summary>How a report reached us.</summary>
public enum Channel { Web, Desk, Phone, Letter, Field, Open311, Imported }
