using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Tickets;

/// <summary>What leaves the house, on paper: two keys, lifted promises, support.</summary>
public sealed class TicketGateTests
{
    [Fact]
    public void A_flagged_report_needs_a_proposal_and_another_hand()
    {
        var ticket = OnPaper.TicketIn(TicketState.Verified);
        Assert.Equal("publication.needs-second-key", ticket.Publish(OnPaper.Admin, OnPaper.Monday, isFlagged: true).Refusal.Code);
        Assert.True(ticket.Propose(OnPaper.Admin, "sidik", 0, OnPaper.Monday).Succeeded);
        Assert.Equal("publication.own-key", ticket.Publish(OnPaper.Admin, OnPaper.Monday, isFlagged: true).Refusal.Code);
        Assert.Null(ticket.PublishedAt);
        Assert.True(ticket.Publish(OnPaper.SecondAdmin, OnPaper.Monday, isFlagged: true).Succeeded);
        Assert.Equal(OnPaper.Admin.AccountId.ToString(), EventFacts.Read(ticket.NewEvents[^1].Facts)["proposer"]);
    }

    [Fact]
    public void Other_words_are_another_proposal()
    {
        var ticket = OnPaper.TicketIn(TicketState.Verified);
        ticket.Propose(OnPaper.Admin, "sidik", 0, OnPaper.Monday);
        Assert.True(ticket.AwaitsSecondKey);
        ticket.Mask(OnPaper.SecondAdmin, "sidik lain", OnPaper.Monday);
        Assert.False(ticket.AwaitsSecondKey);
        Assert.Equal("publication.needs-second-key", ticket.Publish(OnPaper.SecondAdmin, OnPaper.Monday, isFlagged: true).Refusal.Code);
    }

    [Theory, InlineData(Visibility.Anonymous), InlineData(Visibility.Confidential), InlineData(Visibility.Anonymous | Visibility.Confidential)]
    public void A_promise_is_lifted_by_two(Visibility promised)
    {
        var ticket = OnPaper.Filed(promised);
        Assert.True(ticket.AskLift(OnPaper.Admin, promised, LiftReason.NeededToAct, OnPaper.Text(), OnPaper.Monday).Succeeded);
        Assert.Equal(promised, ticket.Visibility);
        Assert.Equal("lift.own", ticket.DecideLift(OnPaper.Admin, granted: true, null, OnPaper.Monday).Refusal.Code);
        Assert.True(ticket.DecideLift(OnPaper.SecondAdmin, granted: true, null, OnPaper.Monday).Succeeded);
        Assert.Equal(Visibility.Open, ticket.Visibility);
        Assert.Equal([TicketEventType.Filed, TicketEventType.LiftAsked, TicketEventType.LiftGranted], ticket.NewEvents.Select(one => one.Type));
    }

    [Fact]
    public void A_declined_or_withdrawn_lifting_changes_nothing()
    {
        var ticket = OnPaper.Filed(Visibility.Anonymous);
        foreach (var decider in new[] { OnPaper.SecondAdmin, OnPaper.Admin })
        {
            ticket.AskLift(OnPaper.Admin, Visibility.Anonymous, LiftReason.NeededToAct, OnPaper.Text(), OnPaper.Monday);
            Assert.True(ticket.DecideLift(decider, granted: false, null, OnPaper.Monday).Succeeded);
            Assert.Equal((Visibility.Anonymous, TicketEventType.LiftDeclined), (ticket.Visibility, ticket.NewEvents[^1].Type));
        }
        Assert.Equal("lift.not-asked", ticket.DecideLift(OnPaper.SecondAdmin, granted: true, null, OnPaper.Monday).Refusal.Code);
    }

    [Theory, InlineData(Visibility.Open, Visibility.Anonymous), InlineData(Visibility.Anonymous, Visibility.Confidential), InlineData(Visibility.Anonymous, Visibility.Open)]
    public void What_was_not_promised_cannot_be_lifted(Visibility promised, Visibility asked) =>
        Assert.Equal("lift.nothing", OnPaper.Filed(promised).AskLift(OnPaper.Admin, asked, LiftReason.NeededToAct, OnPaper.Text(), OnPaper.Monday).Refusal.Code);

    [Fact]
    public void Support_counts_openly_and_does_not_disturb_the_desk()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        Assert.Equal(Refusal.NotFound, ticket.Support(OnPaper.Monday).Refusal);
        ticket.Publish(OnPaper.Admin, OnPaper.Monday);
        var version = ticket.Version;
        Assert.True(ticket.Support(OnPaper.Monday).Succeeded);
        Assert.Equal((1, version), (ticket.SupportCount, ticket.Version));
        Assert.Equal((null, EventSource.Reporter), (ticket.NewEvents[^1].ActorId, ticket.NewEvents[^1].Source));
    }

    [Fact]
    public void What_is_closed_is_not_supported_any_more()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        ticket.Publish(OnPaper.Admin, OnPaper.Monday);
        ticket.ApproveAnswer(OnPaper.Liaison, OnPaper.Submitted(ticket), exempt: false, OnPaper.Deadlines, OnPaper.Monday);
        ticket.Confirm(OnPaper.Reporter, OnPaper.Monday);
        Assert.Equal(SupportRefusals.Ended, ticket.Support(OnPaper.Monday).Refusal);
    }

    [Fact]
    public void Conduct_goes_past_everybody_and_comes_back_confidential()
    {
        var ticket = OnPaper.TicketIn(TicketState.Verified);
        ticket.Publish(OnPaper.Admin, OnPaper.Monday);
        Assert.Equal("conduct.no-inspector", ticket.SendToInspector(OnPaper.Admin, 1, OnPaper.OwnAgency("INSPEKTORAT"), [], OnPaper.Deadlines, OnPaper.Monday).Refusal.Code);
        Assert.True(ticket.SendToInspector(OnPaper.Admin, 1, OnPaper.OwnAgency("INSPEKTORAT"), [Guid.NewGuid()], OnPaper.Deadlines, OnPaper.Monday).Succeeded);
        Assert.Equal((true, true, TicketState.Referred, null), (ticket.IsConduct, ticket.IsConfidential, ticket.State, ticket.PublishedAt));
        Assert.False(TicketSight.For(OnPaper.Admin).Compile()(ticket));
        ticket.Return(OnPaper.Operator, OnPaper.Text(), null, null, OnPaper.Monday);
        Assert.Equal((false, true), (ticket.IsConduct, ticket.IsConfidential));
        Assert.True(TicketSight.For(OnPaper.Admin).Compile()(ticket));
    }

    [Fact]
    public void What_an_opd_works_on_is_not_taken_from_it_behind_its_back() =>
        Assert.Equal("conduct.too-late", OnPaper.TicketIn(TicketState.InProgress).SendToInspector(OnPaper.Admin, 1, OnPaper.OwnAgency(), [Guid.NewGuid()], OnPaper.Deadlines, OnPaper.Monday).Refusal.Code);
}
