using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Tickets;

public sealed class RatingTests
{
    private static readonly DateTimeOffset Now = OnPaper.Monday;

    [Theory, InlineData(0), InlineData(6)]
    public void Only_one_to_five_is_a_rating(int score) =>
        Assert.Equal("ticket.rating-score", OnPaper.TicketIn(TicketState.Closed).Rate(OnPaper.Reporter, null, score, null, Now).Refusal.Code);

    [Fact]
    public void Nothing_is_rated_before_it_is_closed() =>
        Assert.Equal("ticket.rate-after-closing", OnPaper.TicketIn(TicketState.Answered).Rate(OnPaper.Reporter, null, 4, null, Now).Refusal.Code);

    [Fact]
    public void The_event_carries_the_number_and_no_word()
    {
        var ticket = OnPaper.TicketIn(TicketState.Closed);
        Assert.True(ticket.Rate(OnPaper.Reporter, null, 4, [1, 2, 3], Now).Succeeded);
        Assert.Equal((TicketEventType.Rated, """{"score":"4"}""", null), (ticket.NewEvents[^1].Type, ticket.NewEvents[^1].Facts, ticket.NewEvents[^1].TextId));
    }

    [Fact]
    public void It_may_be_changed_for_seven_days()
    {
        var ticket = OnPaper.TicketIn(TicketState.Closed);
        var rating = ticket.Rate(OnPaper.Reporter, null, 2, null, Now).Value;
        Assert.True(ticket.Rate(OnPaper.Reporter, rating, 4, null, Now.AddDays(7)).Succeeded);
        Assert.Equal((4, Now), (rating.Score, rating.RatedAt));
        Assert.Equal("ticket.rating-stands", ticket.Rate(OnPaper.Reporter, rating, 1, null, Now.AddDays(7).AddSeconds(1)).Refusal.Code);
    }

    [Fact]
    public void A_report_closed_anew_is_rated_anew()
    {
        var ticket = OnPaper.TicketIn(TicketState.Closed);
        var rating = ticket.Rate(OnPaper.Reporter, null, 5, null, Now).Value;
        ticket.Reopen(OnPaper.Reporter, OnPaper.Text(), Now.AddDays(8));
        ticket.ApproveAnswer(OnPaper.Liaison, OnPaper.Submitted(ticket), exempt: false, OnPaper.Deadlines, Now.AddDays(9));
        ticket.Confirm(OnPaper.Reporter, Now.AddDays(10));
        Assert.True(ticket.Rate(OnPaper.Reporter, rating, 1, null, Now.AddDays(11)).Succeeded);
        Assert.Equal((1, Now.AddDays(11), null), (rating.Score, rating.RatedAt, rating.ChangedAt));
    }
}
