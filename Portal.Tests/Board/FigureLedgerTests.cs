using Portal.Domain;
using Portal.Domain.Board;
using Portal.Domain.Regions;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Board;

public sealed class FigureLedgerTests
{
    private static readonly DateTimeOffset Received = new(2026, 10, 12, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_letter_that_was_typed_late_counts_from_the_day_it_came()
    {
        var ledger = new FigureLedger(OnPaper.Wib, OnPaper.Monday - HourLedger.Kept);
        var first = Filed(OnPaper.Monday).NewEvents[0];
        Assert.Equal(OnPaper.Monday, first.At);
        var counted = ledger.Move(null, first);
        Assert.Equal((Received, new DateOnly(2026, 10, 12)), (counted.ReceivedAt, counted.ReceivedOn));
        Assert.Contains(ledger.Changes.Keys, key => key.Period == FigurePeriod.Day && key.On == new DateOnly(2026, 10, 12));
        Assert.All(ledger.Flows.Keys.Where(key => key.Flow == FigureFlow.Received && key.Period == FigurePeriod.Day), key => Assert.Equal(new DateOnly(2026, 10, 12), key.On));
    }

    [Fact]
    public void What_is_filed_at_once_says_its_time_once()
    {
        Assert.DoesNotContain("received", Filed(null).NewEvents[0].Facts, StringComparison.Ordinal);
        Assert.DoesNotContain("received", Filed(Received).NewEvents[0].Facts, StringComparison.Ordinal);
    }

    private static Ticket Filed(DateTimeOffset? typed) => Ticket.File(new NewTicket("KM-2026-00001-1", new Place("35.07", "35.07.13", null), Received, Actor.Nobody) { FiledAt = typed }, OnPaper.Deadlines);
}
