using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Tests.Tickets;

public sealed class HoldersPanelTests : BunitContext
{
    public HoldersPanelTests() => Services.AddSingleton(new Door(Services, null!));

    [Theory]
    [InlineData(TicketState.Referred, true, true, true)]
    [InlineData(TicketState.InProgress, true, false, true)]
    [InlineData(TicketState.Answered, true, false, false)]
    [InlineData(TicketState.Referred, false, false, false)]
    public void Only_moves_that_can_be_made_are_offered(TicketState state, bool isMine, bool take, bool giveBack)
    {
        var panel = Render<HoldersPanel>(one => one.Add(p => p.Ticket, OnPaper.Detail(state, isMine)).Add(p => p.Choices, new ChoiceList([], [], [])));
        Assert.Equal(take, panel.Markup.Contains("Ambil dan mulai", StringComparison.Ordinal));
        Assert.Equal(giveBack, panel.Markup.Contains("Kembalikan ke Admin Instansi", StringComparison.Ordinal));
    }
}
