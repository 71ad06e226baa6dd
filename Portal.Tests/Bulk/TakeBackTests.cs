using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Bulk;

public sealed class TakeBackTests
{
    [Fact]
    public void Everything_stands_as_before_and_the_log_keeps_both()
    {
        var ticket = OnPaper.TicketIn(TicketState.Referred);
        var before = ticket.Before();
        Assert.True(ticket.Take(OnPaper.Operator, OnPaper.Monday).Succeeded);
        Assert.True(ticket.Assign(OnPaper.Operator, Guid.NewGuid(), 3, OnPaper.Monday).Succeeded);
        Assert.True(ticket.TakeBack(OnPaper.Operator, before, ticket.Version, OnPaper.Monday, OnPaper.Deadlines, OnPaper.Monday.AddSeconds(9)).Succeeded);
        Assert.Equivalent(before with { Sequence = ticket.LastSequence }, ticket.Before());
        Assert.DoesNotContain(TakenBack.Without(ticket.NewEvents), one => one.Type is TicketEventType.Taken or TicketEventType.Assigned or TicketEventType.Undone);
        Assert.Contains(ticket.NewEvents, one => one.Type == TicketEventType.Taken);
    }

    [Fact]
    public void A_merge_that_is_taken_back_lies_on_the_same_desk_again()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        OnPaper.Must(ticket.GiveDisposition(OnPaper.Liaison, null, OnPaper.Operator.AccountId, OnPaper.Text(), null, OnPaper.Monday));
        var before = ticket.Before();
        OnPaper.Must(ticket.MergeInto(OnPaper.Admin, OnPaper.TicketIn(TicketState.Verified), OnPaper.Monday));
        Assert.Null(ticket.AgencyId);
        OnPaper.Must(ticket.TakeBack(OnPaper.Admin, before, ticket.Version, OnPaper.Monday, OnPaper.Deadlines, OnPaper.Monday.AddSeconds(5)));
        Assert.Equivalent(before with { Sequence = ticket.LastSequence }, ticket.Before());
        Assert.True(ticket.HeldBy(OnPaper.Operator));
        Assert.Contains(ticket.Referrals, one => one is { IsLead: true, EndedAt: null });
        Assert.Single(ticket.Dispositions, one => one.EndedAt is null);
    }

    [Fact]
    public void What_somebody_did_since_stands_in_the_way_and_so_does_the_time()
    {
        var ticket = OnPaper.TicketIn(TicketState.Referred);
        var before = ticket.Before();
        ticket.Take(OnPaper.Operator, OnPaper.Monday);
        var version = ticket.Version;
        Assert.Equal("ticket.undo-too-late", ticket.TakeBack(OnPaper.Operator, before, version, OnPaper.Monday, OnPaper.Deadlines, OnPaper.Monday.AddSeconds(14)).Refusal.Code);
        ticket.AddNote(OnPaper.Operator, OnPaper.Text(), OnPaper.Monday);
        Assert.Equal("ticket.changed", ticket.TakeBack(OnPaper.Operator, before, version, OnPaper.Monday, OnPaper.Deadlines, OnPaper.Monday).Refusal.Code);
    }
}
