using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Templates;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Reports;
using Portal.Web.Templates;
using Portal.Web.Tickets;

namespace Portal.Tests.Templates;

public sealed class TemplateTests
{
    [Fact]
    public async Task An_officer_is_offered_what_fits_the_desk_and_the_state_with_its_blanks_filled()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        async Task Save(string name, TicketState? state, int? agency, bool isActive = true) =>
            await town.Done(town.SystemAdmin, new SaveTemplate(null, name, "Laporan {nomor} di {dinas}, sebelum {tenggat}. {wilayah}", state, agency, 0, isActive));
        await Save("Semua", null, null);
        await Save("Dikerjakan", TicketState.InProgress, town.Roads.Id);
        await Save("Dijawab", TicketState.Answered, null);
        await Save("Taman", null, town.Parks.Id);
        await Save("Lama", null, null, isActive: false);
        var tools = (await host.Enter(town.Operator, new DeskTools())).Value;
        Assert.Equal(["Dikerjakan", "Semua"], tools.For(TicketState.InProgress).Select(one => one.Name));
        var number = await town.InProgress();
        var filled = (await host.Enter(town.Operator, new FillTemplate(number, tools.Templates[0].Body))).Value;
        Assert.StartsWith($"Laporan {number} di Dinas PU Bina Marga, sebelum ", filled.Text, StringComparison.Ordinal);
        Assert.Equal([Blanks.Place], filled.Missing);
        Assert.Equal("not-found", (await host.Enter(town.OtherOperator, new FillTemplate(number, "{nomor}"))).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(town.Operator, new TemplateList())).Refusal.Code);
    }

    [Fact]
    public async Task A_blank_nobody_fills_and_a_macro_that_does_nothing_are_refused()
    {
        await using var host = await PortalHost.Start();
        var admin = Actor.System("test");
        Assert.Equal("body", (await host.Enter(admin, new SaveTemplate(null, "Salah", "Halo {nama_warga}", null, null, 0, true))).Refusal.Field);
        var nothing = new MacroWords("Kosong", MacroMove.None, MacroAssignment.None, " ", "");
        Assert.Equal("macro.empty", (await host.Enter(admin, new SaveMacro(null, nothing, null, 0, true))).Refusal.Code);
        Assert.Equal("macro.question-missing", (await host.Enter(admin, new SaveMacro(null, nothing with { Move = MacroMove.Ask }, null, 0, true))).Refusal.Code);
        Assert.True((await host.Enter(admin, new SaveMacro(null, nothing with { Move = MacroMove.Take }, null, 0, true))).Succeeded);
        Assert.Equal("closing.ruling", (await host.Enter(admin, new SaveClosingPhrase(null, ClosingReason.RulingAfterRejections, "Putusan", 0, true))).Refusal.Code);
    }

    [Fact]
    public async Task A_closing_reason_is_read_in_this_governments_words_until_it_is_switched_off()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        await town.Done(town.SystemAdmin, new SaveClosingPhrase(null, ClosingReason.SolvedOtherwise, "Diperbaiki warga bergotong royong", 0, true));
        var phrase = Assert.Single((await host.Enter(town.Liaison, new ClosingReasons())).Value);
        var (closed, other) = (await town.Answered(), await town.Answered());
        await town.Done(town.Liaison, new CloseTicket(closed, await town.Version(closed), ClosingReason.SolvedOtherwise, "Dicek.", phrase.Id));
        Assert.Equal("Diperbaiki warga bergotong royong", (await host.Enter(town.Liaison, new OpenTicket(closed))).Value.ClosingWords);
        Assert.Equal("ticket.no-such-phrase", (await host.Enter(town.Liaison, new CloseTicket(other, await town.Version(other), ClosingReason.InformationGiven, "Dicek.", phrase.Id))).Refusal.Code);
        await town.Done(town.SystemAdmin, new SaveClosingPhrase(phrase.Id, phrase.Reason, phrase.Text, 0, false));
        Assert.Equal("ticket.no-such-phrase", (await host.Enter(town.Liaison, new CloseTicket(other, await town.Version(other), ClosingReason.SolvedOtherwise, "Dicek.", phrase.Id))).Refusal.Code);
    }

    [Fact]
    public async Task Emergency_words_are_the_admins_and_never_none()
    {
        await using var host = await PortalHost.Start();
        var (admin, urgent) = (Actor.System("test"), host.Services.GetRequiredService<UrgentWords>());
        Assert.True(urgent.In("Ada KEBAKARAN di pasar") && urgent.In("sesak  napas") && !urgent.In("tanah galian meluap"));
        Assert.True((await host.Enter(admin, new SaveEmergencyWords("Lahar dingin\nkebakaran, lahar dingin"))).Succeeded);
        Assert.True(urgent.In("awas lahar dingin!") && !urgent.In("ada yang pingsan"));
        Assert.Equal(["lahar dingin", "kebakaran"], (await host.Enter(admin, new EmergencyWordList())).Value.Words);
        Assert.Equal("emergency.no-words", (await host.Enter(admin, new SaveEmergencyWords(" \n, "))).Refusal.Code);
        Assert.Equal("shape", (await host.Enter(admin, new SaveEmergencyWords("di"))).Refusal.Code);
        Assert.True((await host.Enter(admin, new SaveEmergencyWords(null))).Succeeded);
        Assert.Equal(EmergencyWords.Default, urgent.Words);
    }
}
