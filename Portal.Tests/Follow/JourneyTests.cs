using Portal.Domain.Tickets;
using Portal.Web.Follow;

namespace Portal.Tests.Follow;

public sealed class JourneyTests
{
    private static readonly HashSet<TicketEventType> Hidden =
    [
        TicketEventType.Masked, TicketEventType.NoteAdded, TicketEventType.Copied, TicketEventType.Named, TicketEventType.Assigned, TicketEventType.AnswerDrafted,
        TicketEventType.AnswerSubmitted, TicketEventType.AnswerSentBack, TicketEventType.IdentityOpened, TicketEventType.OfficerWrote, TicketEventType.ReporterWrote,
        TicketEventType.Supported, TicketEventType.PublicationProposed, TicketEventType.LiftAsked, TicketEventType.LiftDeclined, TicketEventType.PhotosReleased,
        TicketEventType.Rated, TicketEventType.Escalated, TicketEventType.Undone,
        TicketEventType.ContributorAsked, TicketEventType.ContributionHandedIn, TicketEventType.ContributorReleased, TicketEventType.DispositionGiven, TicketEventType.DispositionReturned,
        TicketEventType.SentByLetter, TicketEventType.OutsideAnswered, TicketEventType.OutsideSentBack, TicketEventType.LinkOpened, TicketEventType.LinkRevoked, TicketEventType.PhotoCovered,
        // It tells what became of the laporan induk, and one without that has nothing to tell.
        TicketEventType.IncidentNews,
    ];

    public static TheoryData<TicketEventType> All => [.. Enum.GetValues<TicketEventType>()];

    [Theory, MemberData(nameof(All))]
    public void Every_event_is_a_step_in_plain_words_or_hidden(TicketEventType type)
    {
        var steps = Journey.Of([Event(type, TicketState.InProgress)], Names());
        Assert.Equal(Hidden.Contains(type) ? 0 : 1, steps.Count);
        Assert.All(steps, step => Assert.DoesNotMatch("(?i)tiket|\\bopd\\b|admin instansi", step.Title + step.Detail));
    }

    [Fact]
    public void An_answer_to_a_question_is_a_step_and_other_messages_are_talk()
    {
        var steps = Journey.Of([Event(TicketEventType.ReporterAsked, TicketState.AwaitingReporter), Event(TicketEventType.ReporterWrote, TicketState.InProgress, 2)], Names());
        Assert.Equal(["Anda menjawab pertanyaan kami", "Kami bertanya kepada Anda"], steps.Select(step => step.Title));
    }

    [Fact]
    public void Steps_name_the_dinas_the_owner_and_the_letter()
    {
        var outside = EventFacts.Of(("agency", "PLN"), ("letter", "600/1"));
        var steps = Journey.Of([Event(TicketEventType.Referred, TicketState.Referred), Event(TicketEventType.ForwardedOutside, TicketState.Outside, 2, outside)], Names());
        Assert.Equal("Diteruskan ke PLN ULP Kepanjen", steps[0].Title);
        Assert.Contains("600/1", steps[0].Detail, StringComparison.Ordinal);
        Assert.Equal("Diteruskan ke Dinas PU Bina Marga", steps[1].Title);
    }

    [Fact]
    public void A_lifted_promise_says_what_and_why()
    {
        var facts = EventFacts.Of(("what", (int)Visibility.Anonymous), ("reason", LiftReason.CourtOrder));
        var step = Journey.Of([Event(TicketEventType.LiftGranted, TicketState.InProgress, facts: facts)], Names())[0];
        Assert.Equal("Tidak lagi anonim", step.Title);
        Assert.Contains("diminta penegak hukum dengan surat resmi", step.Detail, StringComparison.Ordinal);
    }

    private static TicketEvent Event(TicketEventType type, TicketState state, int sequence = 1, string facts = "{}") =>
        new() { Type = type, Sequence = sequence, State = state, AgencyId = 7, Facts = facts, At = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero) };

    private static JourneyNames Names() => new()
    {
        Agencies = new Dictionary<int, string> { [7] = "Dinas PU Bina Marga" }, AgenciesByCode = new Dictionary<string, string> { ["PLN"] = "PLN ULP Kepanjen" },
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"),
    };
}
