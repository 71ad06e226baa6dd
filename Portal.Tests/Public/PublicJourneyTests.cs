using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Public;

namespace Portal.Tests.Public;

public sealed class PublicJourneyTests
{
    private static readonly TicketEventType[] Inside =
    [
        TicketEventType.Masked, TicketEventType.NoteAdded, TicketEventType.Copied, TicketEventType.Named, TicketEventType.Assigned, TicketEventType.AnswerDrafted,
        TicketEventType.AnswerSubmitted, TicketEventType.AnswerSentBack, TicketEventType.IdentityOpened, TicketEventType.OfficerWrote, TicketEventType.Imported,
    ];

    [Fact]
    public void What_happens_inside_the_house_is_no_step() =>
        Assert.All(Inside, type => Assert.Empty(Steps(new TicketEvent { Type = type, At = OnPaper.Monday, Facts = "{}" })));

    [Fact]
    public void A_walk_is_told_in_days_newest_first_and_names_offices_only()
    {
        var ticket = OnPaper.TicketIn(TicketState.Closed);
        var steps = Steps([.. ticket.NewEvents]);
        Assert.Equal(["Pelapor menyatakan beres", "Dinas PU Bina Marga menjawab dengan bukti", "Dinas PU Bina Marga mulai menangani", "Diteruskan ke Dinas PU Bina Marga", "Diperiksa petugas", "Laporan diterima"], steps.Select(step => step.Title));
        Assert.All(steps, step => Assert.Equal(new DateOnly(2026, 11, 2), step.On));
    }

    [Fact]
    public void A_body_outside_is_named_with_its_letter()
    {
        var step = Steps([.. OnPaper.TicketIn(TicketState.Outside).NewEvents])[0];
        Assert.Equal(("Diteruskan ke PT PLN", "Dengan surat pengantar S-1."), (step.Title, step.Detail));
    }

    [Fact]
    public void A_word_of_the_reporter_is_seen_only_where_it_answers_a_question()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        ticket.Hear(OnPaper.Reporter, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday);
        Assert.DoesNotContain(Steps([.. ticket.NewEvents]), step => step.Title == "Pelapor menjawab");
        var asked = OnPaper.TicketIn(TicketState.AwaitingReporter);
        asked.Hear(OnPaper.Reporter, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday);
        Assert.Equal("Pelapor menjawab", Steps([.. asked.NewEvents])[0].Title);
    }

    [Fact]
    public void No_step_says_what_citizens_never_read() =>
        Assert.All(Enum.GetValues<TicketEventType>().SelectMany(type => Steps(new TicketEvent { Type = type, At = OnPaper.Monday, Facts = "{}" })), step => Assert.DoesNotMatch(@"(?i)\btiket|\bopd\b", step.Title + step.Detail));

    private static IReadOnlyList<PublicStep> Steps(params TicketEvent[] events) =>
        PublicJourney.Of(events, new Dictionary<int, string> { [0] = "Dinas PU Bina Marga" }, new Dictionary<string, string> { ["PLN"] = "PT PLN" }, OnPaper.Deadlines.Calendar.Zone);
}
