namespace Portal.Domain.Tickets;

/// <summary>What leaves the house: publication with two keys, the lifting of anonim and rahasia, photos to the field, support by others.</summary>
public sealed partial class Ticket
{
    /// <summary>Who turned the first key for words in which personal data was found; null while nobody has, and once it is public.</summary>
    public Guid? ProposedBy { get; private set; }

    /// <summary>What somebody asked to lift, until a second person decides.</summary>
    public Visibility? LiftWanted { get; private set; }
    public LiftReason? LiftReason { get; private set; }
    public Guid? LiftAskedBy { get; private set; }

    /// <summary>Something one officer asked for waits for another: a publication or a lifting.</summary>
    public bool AwaitsSecondKey { get; private set; }

    /// <summary>The first key: these words and this many photos may go out, says one officer.</summary>
    public Outcome<Done> Propose(Actor actor, string fingerprint, int photos, DateTimeOffset now)
    {
        if (Publishable() is { } no) return no;
        ProposedBy = actor.AccountId;
        Append(TicketEventType.PublicationProposed, actor, now, facts: EventFacts.Of(("photos", photos), ("text", fingerprint)));
        return Done.It;
    }

    /// <param name="isFlagged">The detector found personal data in the report or in its public words: a second officer must publish.</param>
    public Outcome<Done> Publish(Actor actor, DateTimeOffset now, bool isFlagged = false)
    {
        if (Publishable() is { } no) return no;
        if (isFlagged && ProposedBy is null) return TicketRefusals.NeedsProposal;
        if (isFlagged && ProposedBy == actor.AccountId) return TicketRefusals.OwnProposal;
        var proposer = isFlagged ? ProposedBy : null;
        (PublishedAt, ProposedBy) = (now, null);
        Append(TicketEventType.Published, actor, now, facts: EventFacts.Of(("proposer", proposer)));
        return Done.It;
    }

    public Outcome<Done> Unpublish(Actor actor, DateTimeOffset now)
    {
        if (PublishedAt is null) return TicketRefusals.NotPublished;
        PublishedAt = null;
        Append(TicketEventType.Unpublished, actor, now);
        return Done.It;
    }

    /// <summary>Somebody asks to lift anonim or rahasia. Nothing changes until another person agrees.</summary>
    public Outcome<Done> AskLift(Actor actor, Visibility what, LiftReason reason, TextRef note, DateTimeOffset now)
    {
        if (what == Visibility.Open || (Visibility & what) != what) return TicketRefusals.NothingToLift;
        if (LiftWanted is not null) return TicketRefusals.LiftWaits;
        (LiftWanted, LiftReason, LiftAskedBy) = (what, reason, actor.AccountId);
        Append(TicketEventType.LiftAsked, actor, now, note, LiftFacts(what, reason));
        return Done.It;
    }

    /// <summary>The second person agrees or not. Who asked may take it back, never grant it.</summary>
    public Outcome<Done> DecideLift(Actor actor, bool granted, TextRef? note, DateTimeOffset now)
    {
        if (LiftWanted is not { } what || LiftReason is not { } reason) return TicketRefusals.NoLiftAsked;
        if (granted && LiftAskedBy == actor.AccountId) return TicketRefusals.OwnLift;
        if (granted) Visibility &= ~what;
        (LiftWanted, LiftReason, LiftAskedBy) = (null, null, null);
        Append(granted ? TicketEventType.LiftGranted : TicketEventType.LiftDeclined, actor, now, note, LiftFacts(what, reason));
        return Done.It;
    }

    /// <summary>Photos of a sealed reporter go to the field, as many as are named; the others stay or are taken back.</summary>
    public Outcome<Done> ReleasePhotos(Actor actor, int released, DateTimeOffset now)
    {
        Append(TicketEventType.PhotosReleased, actor, now, facts: EventFacts.Of(("count", released), ("to", "field")));
        return Done.It;
    }

    /// <summary>Parts of a photo were covered for the public and the field; the reporter's own picture stays as it is, seen by who may open sealed photos.</summary>
    public Outcome<Done> RecordPhotoCovered(Actor actor, int cells, TextRef reason, DateTimeOffset now)
    {
        if (!OpensSealedPhotos(actor)) return TicketRefusals.ReadOnly;
        Append(TicketEventType.PhotoCovered, actor, now, reason, EventFacts.Of(("count", cells)));
        return Done.It;
    }

    /// <summary>One more person says "saya juga".</summary>
    public Outcome<Done> Support(DateTimeOffset now)
    {
        if (PublishedAt is null || IsConfidential) return Refusal.NotFound;
        if (!State.IsOpen() && State != TicketState.Outside) return Reports.SupportRefusals.Ended;
        SupportCount++;
        Append(TicketEventType.Supported, Actor.Nobody, now, facts: EventFacts.Of(("count", SupportCount)), isQuiet: true);
        return Done.It;
    }

    private Refusal? Publishable() =>
        IsConfidential || Channel == Channel.Imported ? TicketRefusals.NotPublishable : PublishedAt is not null ? TicketRefusals.AlreadyPublished : null;

    private static string LiftFacts(Visibility what, LiftReason reason) => EventFacts.Of(("reason", reason), ("what", (int)what));
}
