using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;

namespace Portal.Web.Tickets;

/// <summary>One line of the queue.</summary>
public sealed record QueueRow
{
    public required long Id { get; init; }
    public required string Number { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }

    /// <summary>Where in the report the sought words stand; null when nothing is sought or they stand elsewhere.</summary>
    public string? Fragment { get; init; }
    public string? PlaceName { get; init; }
    public required TicketState State { get; init; }
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Null where nothing is owed.</summary>
    public DueWords? Due { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public string? Category { get; init; }
    public ReportKind Kind { get; init; }
    public ClockClass Class { get; init; }
    public Channel Channel { get; init; }
    public string? Assignee { get; init; }
    public string? AgencyShortName { get; init; }
    public int Unread { get; init; }
    public int Returns { get; init; }
    public bool HasDraftWaiting { get; init; }
    public bool IsConfidential { get; init; }
    public bool AwaitsRuling { get; init; }
    public int SupportCount { get; init; }
    public bool AwaitsSecondKey { get; init; }
    public required QueueKey Key { get; init; }

    /// <summary>Sent back between OPDs often enough that somebody must rule.</summary>
    public bool IsTossedAbout => Returns >= 2;
}

/// <summary>The officer put these rows among the chosen ones, or took them out.</summary>
public sealed record QueueMark(IReadOnlyList<QueueRow> Rows, bool On);

/// <summary>A page of the queue with its surroundings.</summary>
public sealed record QueueSheet
{
    public required IReadOnlyList<QueueRow> Rows { get; init; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public QueueKey? Next { get; init; }

    /// <summary>Where the page before this one ends; null on the first.</summary>
    public QueueKey? Previous { get; init; }

    /// <summary>The view that is shown; null when something is sought everywhere.</summary>
    public QueueView? View { get; init; }
    public required QueueSort Sort { get; init; }

    /// <summary>A count of <see cref="QueueCounts.Most"/> and one means "more than that".</summary>
    public required IReadOnlyList<(QueueView View, long Count)> Views { get; init; }
    public IReadOnlyList<SavedQueue> Saved { get; init; } = [];

    /// <summary>The stems sought, to mark them on screen; empty when nothing is sought, or a number.</summary>
    public IReadOnlyList<string> Sought { get; init; } = [];

    /// <summary>More was found than is looked at: only the newest are in the list.</summary>
    public bool IsCut { get; init; }

    /// <summary>This officer may do something with many tickets.</summary>
    public bool MayMark { get; init; }

    /// <summary>This desk writes reports down for citizens.</summary>
    public bool MayTakeReports { get; init; }
    public required TimeZoneInfo Zone { get; init; }
    public required QueueChoices Choices { get; init; }
}

/// <summary>What the queue can be narrowed by. Lists that would say nothing here are empty.</summary>
public sealed record QueueChoices
{
    public required IReadOnlyList<QueueChoice> Categories { get; init; }
    public required IReadOnlyList<QueueChoice> Places { get; init; }

    /// <summary>Of the kecamatan that is chosen.</summary>
    public IReadOnlyList<QueueChoice> Desas { get; init; } = [];

    /// <summary>Empty for officers of one OPD.</summary>
    public IReadOnlyList<QueueChoice> Agencies { get; init; } = [];
    public IReadOnlyList<QueueChoice> Units { get; init; } = [];
    public IReadOnlyList<QueueChoice> Officers { get; init; } = [];
    public IReadOnlyList<QueueChoice> Crises { get; init; } = [];
}

public sealed record QueueChoice(string Value, string Text);
