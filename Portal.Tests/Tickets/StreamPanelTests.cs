using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Tests.Tickets;

public sealed class StreamPanelTests : BunitContext
{
    private static readonly SaidText Note = new(Guid.NewGuid(), TextKind.InternalNote, "Bayu", "Jangan sebut paket.", OnPaper.Monday);
    private static readonly SaidText Said = new(Guid.NewGuid(), TextKind.ReporterMessage, "Pelapor", "Sebelah timur.", OnPaper.Monday.AddHours(1));

    public StreamPanelTests() => Services.AddSingleton(new Door(Services, null!)).AddSingleton(new Portal.Web.Reports.ReportLimits()).AddSingleton(TimeProvider.System);

    [Fact]
    public void A_note_looks_like_nothing_else()
    {
        var note = Show(isMine: true).Find("li.inner");
        Assert.Contains("Tidak terlihat warga", note.TextContent, StringComparison.Ordinal);
        Assert.Empty(note.QuerySelectorAll(".say"));
    }

    [Fact]
    public void The_newest_stands_on_top() =>
        Assert.Equal(["say", "inner", "event"], Show(isMine: true).FindAll("ol.stream > li").Select(one => one.ClassName));

    [Fact]
    public void A_reader_finds_nothing_to_write_with() => Assert.Empty(Show(isMine: false).FindAll("textarea, button"));

    [Fact]
    public void Only_the_desk_of_a_running_ticket_can_stop_its_clock()
    {
        Assert.Contains("Tanya pelapor", Show(isMine: true).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Tanya pelapor", Show(isMine: true, TicketState.Answered).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<StreamPanel> Show(bool isMine, TicketState state = TicketState.InProgress) => Render<StreamPanel>(panel => panel
        .Add(one => one.Ticket, OnPaper.Detail(state, isMine)).Add(one => one.Talk, [Said]).Add(one => one.Notes, [Note]).Add(one => one.Zone, OnPaper.Wib)
        .Add(one => one.Timeline, [new TimelineRow(TicketEventType.Taken, "work", "Mulai ditindaklanjuti", null, "Bayu", OnPaper.Monday.AddHours(-1)), new TimelineRow(TicketEventType.ReporterWrote, "chat", "Pelapor menulis", null, "Pelapor", OnPaper.Monday)]));
}
