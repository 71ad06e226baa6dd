using Portal.Domain.Incidents;
using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>One problem, many tickets: news of the laporan induk reaches each member; and one report with several problems becomes several tickets.</summary>
public sealed partial class Ticket
{
    public const int MostParts = 6;

    /// <summary>The report this one is a part of; the reporter follows both.</summary>
    public long? SplitFromId { get; private set; }

    /// <summary>What of the induk's doings its members' reporters hear as their own update.</summary>
    public static bool ConcernsMembers(TicketEventType type) => type is TicketEventType.Referred or TicketEventType.Taken or TicketEventType.Scheduled or TicketEventType.AnswerApproved
        or TicketEventType.OutsideRelayed or TicketEventType.ForwardedOutside or TicketEventType.Confirmed or TicketEventType.Rejected or TicketEventType.Reopened
        or TicketEventType.ClosedBySilence or TicketEventType.ClosedByOfficer or TicketEventType.Ruled;

    /// <summary>Something happened to the laporan induk: one line in this reporter's own thread, with the answer where there is one.</summary>
    /// <param name="induk">Its number; the log knows it by that.</param>
    /// <param name="isPart">It is a part that was split off this report, not the induk it joined.</param>
    /// <param name="at">When it was heard; null for at once.</param>
    public void HearOfIncident(TicketEvent what, string induk, bool isPart, DateTimeOffset? at = null)
    {
        var facts = EventFacts.Read(what.Facts);
        Append(TicketEventType.IncidentNews, Actor.System("induk"), at ?? what.At, isQuiet: true, facts: EventFacts.Of(
            ("answer", isPart ? null : facts.GetValueOrDefault("answer")), ("from", induk), ("holder", what.AgencyId), ("part", isPart ? "yes" : null), ("what", what.Type)));
    }

    /// <summary>A second problem in the same report becomes a ticket of its own: same place, same clock, same reporter.</summary>
    /// <param name="parts">How many parts were split off before.</param>
    public Outcome<Ticket> Split(Actor actor, string number, int categoryId, int parts, int photos, Deadlines deadlines, DateTimeOffset now)
    {
        if (IsConduct) return IncidentRefusals.SplitConduct;
        if (!State.IsOpen()) return IncidentRefusals.SplitTooLate;
        if (SplitFromId is not null) return IncidentRefusals.SplitOfSplit;
        if (parts + 1 >= MostParts) return IncidentRefusals.SplitEnough;
        var part = File(new NewTicket(number, new(RegencyCode, KecamatanCode, DesaCode, Latitude, Longitude), ReceivedAt, actor)
        {
            Kind = Kind, ClockClass = ClockClass, Channel = Channel, Visibility = Visibility, EvidenceCount = photos, FiledAt = now,
        }, deadlines);
        part.SplitFromId = Id;
        part.Accept(actor, categoryId, Kind, ClockClass, deadlines, now);
        Append(TicketEventType.Split, actor, now, facts: EventFacts.Of(("into", number)));
        return part;
    }
}
