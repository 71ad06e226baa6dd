namespace Portal.Domain.Tickets;

/// <summary>What the reporter does beside the handling: rates it, and asks to be forgotten.</summary>
public sealed partial class Ticket
{
    /// <param name="earlier">The rating given before, if there is one; it is changed.</param>
    /// <param name="words">Sealed; the event carries the number alone.</param>
    /// <returns>The rating to keep.</returns>
    public Outcome<Rating> Rate(Actor reporter, Rating? earlier, int score, byte[]? words, DateTimeOffset now)
    {
        if (score is < Rating.Lowest or > Rating.Highest) return TicketRefusals.RatingScore;
        if (State != TicketState.Closed || ClosedAt is not { } closed) return TicketRefusals.RateAfterClosing;
        if (earlier?.MayChange(closed, now) == false) return TicketRefusals.RatingStands;
        Append(TicketEventType.Rated, reporter, now, facts: EventFacts.Of(("changed", earlier is null ? null : "yes"), ("score", score)));
        if (earlier is null) return Rating.Of(Id, score, words, now);
        earlier.Change(score, words, closed, now);
        return earlier;
    }

    /// <summary>Name and contact are gone; the log says when, never whose.</summary>
    public Outcome<Done> RecordIdentityErased(Actor actor, DateTimeOffset now)
    {
        Append(TicketEventType.IdentityErased, actor, now);
        return Done.It;
    }

    /// <summary>Pictures and voices of the reporter are gone; the words stay for their own term.</summary>
    public Outcome<Done> RecordPhotosErased(Actor actor, int count, DateTimeOffset now)
    {
        if (State.IsOpen()) return TicketRefusals.StillNeeded;
        Append(TicketEventType.PhotosErased, actor, now, facts: EventFacts.Of(("count", count)));
        return Done.It;
    }

    /// <summary>Words and photos go once the work no longer needs them. The exact point goes with them; kecamatan and desa stay, as in the figures.</summary>
    /// <param name="reason">Why already now, where an officer erases before the end.</param>
    public Outcome<Done> EraseWords(Actor actor, TextRef? reason, DateTimeOffset now)
    {
        if (State.IsOpen() && reason is null) return TicketRefusals.StillNeeded;
        (Latitude, Longitude) = (null, null);
        if (PublishedAt is not null) Unpublish(actor, now);
        Append(TicketEventType.WordsErased, actor, now, reason);
        return Done.It;
    }
}
