namespace Portal.Domain.Inquiries;

/// <summary>What the PPID decides about a request for public information (UU 14/2008).</summary>
public enum InquiryDecision { Granted, Partly, Refused }

/// <summary>Why information stays closed: UU 14/2008 Pasal 17, huruf a to j.</summary>
public enum ExemptionGround { LawEnforcement, Ideas, Defence, NaturalWealth, Economy, ForeignRelations, PrivateDeeds, PersonalSecrets, Memoranda, OtherLaw }

/// <summary>Why a citizen objects: UU 14/2008 Pasal 35 ayat (1), huruf a to g.</summary>
public enum ObjectionGround { Exemption, NotPublished, NoResponse, NotAsAsked, NotFulfilled, Fee, TooLate }

/// <summary>What the PPID's superior answers.</summary>
public enum ObjectionVerdict { Accepted, Partly, Declined }

/// <summary>A request for public information beside its ticket: the PPID's decision with its ground, and the objection with its answer. Words lie in the ticket's texts and answers.</summary>
public sealed class Inquiry
{
    public long TicketId { get; init; }
    public Guid? ExtensionTextId { get; set; }
    public InquiryDecision? Decision { get; private set; }
    public ExemptionGround? Ground { get; private set; }

    /// <summary>Berita acara of the uji konsekuensi (Pasal 19).</summary>
    public string? TestNumber { get; private set; }
    public DateOnly? TestOn { get; private set; }
    public ObjectionGround? ObjectionGround { get; set; }
    public Guid? ObjectionTextId { get; set; }
    public ObjectionVerdict? ObjectionVerdict { get; private set; }
    public string? VerdictLetter { get; private set; }
    public DateOnly? VerdictOn { get; private set; }
    public Guid? VerdictTextId { get; private set; }

    /// <summary>A refusal names its ground and the test behind it; what is granted in full has neither.</summary>
    public Refusal? Decide(InquiryDecision decision, ExemptionGround? ground, string? testNumber, DateOnly? testOn, DateOnly today)
    {
        var isClosed = decision != InquiryDecision.Granted;
        if (isClosed && ground is null) return InquiryRefusals.NeedsGround;
        if (isClosed && (string.IsNullOrWhiteSpace(testNumber) || testOn is null || testOn > today)) return InquiryRefusals.NeedsTest;
        (Decision, Ground, TestNumber, TestOn) = isClosed ? (decision, ground, testNumber!.Trim(), testOn) : (decision, null, null, null);
        return null;
    }

    internal void Answer(ObjectionVerdict verdict, string letter, DateOnly on, Guid text) => (ObjectionVerdict, VerdictLetter, VerdictOn, VerdictTextId) = (verdict, letter, on, text);
}
