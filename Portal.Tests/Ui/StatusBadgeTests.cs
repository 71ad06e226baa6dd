using Bunit;
using Portal.Domain.Tickets;
using Portal.Web.Ui;

namespace Portal.Tests.Ui;

public sealed class StatusBadgeTests : BunitContext
{
    public static TheoryData<TicketState, string> OnScreen => new()
    {
        { TicketState.Received, "Diterima" },
        { TicketState.Verified, "Terverifikasi" },
        { TicketState.Referred, "Diteruskan" },
        { TicketState.InProgress, "Sedang ditindaklanjuti" },
        { TicketState.Scheduled, "Terjadwal" },
        { TicketState.Answered, "Menunggu konfirmasi pelapor" },
        { TicketState.Closed, "Selesai" },
        { TicketState.AwaitingReporter, "Menunggu tanggapan pelapor" },
        { TicketState.Reopened, "Dibuka kembali" },
        { TicketState.Returned, "Dikembalikan" },
        { TicketState.Outside, "Diteruskan ke luar" },
        { TicketState.Duplicate, "Digabung" },
        { TicketState.Archived, "Diarsipkan" },
    };

    [Theory]
    [MemberData(nameof(OnScreen))]
    public void Shows_the_word_of_the_state_table(TicketState state, string word) =>
        Assert.Equal(word, Render<StatusBadge>(badge => badge.Add(b => b.State, state)).Find("span").TextContent);

    [Fact]
    public void Every_state_is_in_the_table_above() =>
        Assert.Equal(Enum.GetValues<TicketState>(), OnScreen.Select(row => row.Data.Item1));

    [Fact]
    public void No_two_states_share_an_icon()
    {
        var icons = Enum.GetValues<TicketState>().Select(state => StateWords.For(state).Icon).ToList();

        Assert.Equal(icons.Count, icons.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_word_never_stands_without_its_icon() =>
        Assert.EndsWith("#done", Render<StatusBadge>(badge => badge.Add(b => b.State, TicketState.Closed)).Find("use").GetAttribute("href"), StringComparison.Ordinal);
}
