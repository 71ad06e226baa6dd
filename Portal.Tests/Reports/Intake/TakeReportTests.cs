using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Reports;
using Portal.Web.Reports.Intake;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Reports.Intake;

/// <summary>"Lapor atas nama": an officer writes a report down for somebody who stands there, calls, or wrote a letter.</summary>
public sealed class TakeReportTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Its_clock_begins_on_the_day_it_was_received_and_pressing_twice_files_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, form) = await Begun(host);
        var late = form with { Channel = Channel.Letter, ReceivedOn = form.ReceivedOn!.Value.AddDays(-8), LetterOn = form.ReceivedOn.Value.AddDays(-9), LetterNumber = "14/RT03/2026" };
        var receipt = (await host.Enter(town.Operator, new TakeReport(late))).Value;
        Assert.Equal(receipt, (await host.Enter(town.Operator, new TakeReport(late))).Value);
        var ticket = await town.Ticket(receipt.Number);
        Assert.Equal((Channel.Letter, late.ReceivedOn), (ticket.Channel, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(ticket.ReceivedAt, Zone).DateTime)));
        Assert.Equal(ticket.ClockOf(OnPaper.Deadlines).DueFor(Domain.Sla.DeadlineKind.Verify).On, OnPaper.Deadlines.Calendar.AddWorkingDays(late.ReceivedOn!.Value, 3));
        var filed = await host.Store.Read(db => db.Events.SingleAsync(one => one.TicketId == ticket.Id));
        Assert.Equal((host.Clock.Now, town.Operator.AccountId), (filed.At, filed.ActorId));
        Assert.Equal("14/RT03/2026", host.Vault().Open((await host.Store.Read(db => db.IntakeNotes.SingleAsync())).LetterNumberSealed));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_code_is_shown_until_it_is_handed_over_and_to_nobody_else(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, form) = await Begun(host);
        var receipt = (await host.Enter(town.Operator, new TakeReport(form))).Value;
        Assert.Equal(receipt.Code, (await host.Enter(town.Operator, new OpenIntake())).Value.Receipt?.Code);
        Assert.Null((await host.Enter(town.Colleague, new OpenIntake())).Value.Receipt);
        Assert.Equal(IntakeRefusals.HandOverFirst.Code, (await host.Enter(town.Operator, new KeepIntake(form))).Refusal.Code);
        await town.Done(town.Operator, new DropIntake());
        Assert.Null((await host.Enter(town.Operator, new OpenIntake())).Value.Receipt);
        Assert.True((await host.Enter(Actor.Nobody, new Web.Follow.FindByCode(receipt.Code, "10.0.0.1"))).Succeeded);
    }

    [Fact]
    public async Task What_was_typed_and_scanned_survives_a_lost_window_and_the_next_form_begins_empty()
    {
        await using var host = await PortalHost.Start();
        var (town, form) = await Begun(host);
        await town.Done(town.Operator, new AddIntakeFile(form with { Name = "Sari" }, Pdf(), "surat.pdf", "application/pdf", true));
        var again = (await host.Enter(town.Operator, new OpenIntake())).Value;
        Assert.Equal(("Sari", form.SubmissionId, 1), (again.Form.Name, again.Form.SubmissionId, again.Files.Count));
        await town.Done(town.Operator, new DropIntake());
        var next = (await host.Enter(town.Operator, new OpenIntake())).Value;
        Assert.Equal((null, null, null, ""), (next.Form.Name, next.Form.Phone, next.Form.Email, next.Form.Body));
        Assert.Empty(next.Files);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_scan_of_a_letter_opens_only_for_who_opened_the_identity(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, form) = await Begun(host);
        await town.Done(town.Operator, new AddIntakeFile(form, Pdf(), "surat.pdf", "application/pdf", true));
        var receipt = (await host.Enter(town.Operator, new TakeReport(form))).Value;
        var scan = await host.Store.Read(db => db.Attachments.SingleAsync(one => one.Purpose == AttachmentPurpose.Letter));
        Assert.Equal((receipt.TicketId, null, null), (scan.TicketId, scan.DraftId, scan.ReleasedAt));
        foreach (var (who, own) in new[] { (town.Admin, Array.Empty<long>()), (town.Operator, []), (Actor.Nobody, [receipt.TicketId]) })
            Assert.Equal(Refusal.NotFound, (await host.Enter(who, new OpenFile(scan.Id, own, null))).Refusal);
        Assert.Equal((1, 0), ((await host.Enter(town.Admin, new TicketIntake(receipt.Number))).Value.Sealed, (await host.Enter(town.Admin, new TicketIntake(receipt.Number))).Value.Scans.Count));
        await town.Done(town.Admin, new OpenIdentity(receipt.Number, "Mencocokkan dengan surat aslinya."));
        Assert.Equal("application/pdf", (await host.Enter(town.Admin, new OpenFile(scan.Id, [], null))).Value.MediaType);
        Assert.Equal(IntakeRefusals.FileKind.Code, (await host.Enter(town.Colleague, new AddIntakeFile(form, Pdf(), "surat.html", "text/html", true))).Refusal.Code);
    }

    [Fact]
    public async Task A_scan_laid_in_before_it_was_called_a_letter_is_the_letter()
    {
        await using var host = await PortalHost.Start();
        var (town, form) = await Begun(host);
        var named = form with { Name = "Sari", Phone = "081234567890" };
        await town.Done(town.Operator, new AddIntakeFile(named, new MemoryStream(GpsPhoto.Bytes), "surat.jpg", "image/jpeg", false));
        var receipt = (await host.Enter(town.Operator, new TakeReport(named with { Channel = Channel.Letter, LetterOn = form.ReceivedOn }))).Value;
        var scan = await host.Store.Read(db => db.Attachments.SingleAsync(one => one.TicketId == receipt.TicketId));
        Assert.Equal((AttachmentPurpose.Letter, null), (scan.Purpose, scan.ReleasedAt));
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Admin, new OpenFile(scan.Id, [], null))).Refusal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task About_staff_it_goes_past_the_desk_that_wrote_it_down(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, form) = await Begun(host);
        var inspector = await town.Conduct();
        var about = form with { Category = "perilaku" };
        Assert.Equal(IntakeRefusals.AboutWhom.Code, (await host.Enter(town.Operator, new TakeReport(about))).Refusal.Code);
        var receipt = (await host.Enter(town.Operator, new TakeReport(about with { Extra = new Dictionary<string, string> { ["siapa"] = "Petugas" } }))).Value;
        Assert.True((await host.Enter(inspector, new OpenTicket(receipt.Number))).Succeeded);
        foreach (var who in new[] { town.Operator, town.Liaison, town.Admin }) Assert.Equal(Refusal.NotFound, (await host.Enter(who, new OpenTicket(receipt.Number))).Refusal);
    }

    [Fact]
    public async Task What_cannot_be_is_said_beside_its_field()
    {
        await using var host = await PortalHost.Start();
        var (town, form) = await Begun(host);
        await Refused(form with { ReceivedOn = form.ReceivedOn!.Value.AddDays(1) }, IntakeRefusals.DayAhead);
        await Refused(form with { ReceivedOn = form.ReceivedOn!.Value.AddDays(-IntakeNote.OldestDays - 1) }, IntakeRefusals.DayTooOld);
        await Refused(form with { Channel = Channel.Letter }, IntakeRefusals.LetterDayMissing);
        await Refused(form with { Area = null, Landmark = null }, IntakeRefusals.PlaceMissing);
        Assert.Equal(("shape", "body"), await Fault(form with { Body = "Pendek" }));
        Assert.Equal(("shape", "phone"), await Fault(form with { Phone = "bukan nomor" }));
        Assert.Equal(("shape", "channel"), await Fault(form with { Channel = Channel.Web }));
        foreach (var who in new[] { town.Camat, town.Leader, town.SystemAdmin, Actor.Nobody }) Assert.Equal(Refusal.NotFound, (await host.Enter(who, new TakeReport(form))).Refusal);
        Assert.True((await host.Enter(town.Operator, new TakeReport(form with { Kind = ReportKind.Aspiration, Area = null, Landmark = null }))).Succeeded);

        async Task<(string, string?)> Fault(IntakeForm with) => (await host.Enter(town.Operator, new TakeReport(with))).Refusal is var refusal ? (refusal.Code, refusal.Field) : default;
        async Task Refused(IntakeForm with, Refusal expected) => Assert.Equal((expected.Code, expected.Field), await Fault(with));
    }

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    private static async Task<(Town Town, IntakeForm Form)> Begun(PortalHost host)
    {
        var town = await Some.Town(host);
        await town.Area();
        var form = (await host.Enter(town.Operator, new OpenIntake())).Value.Form;
        return (town, form with { Body = "Lampu jalan di depan balai RW padam sejak seminggu.", Area = "35.07.13" });
    }

    private static MemoryStream Pdf() => new("%PDF-1.4\n%%EOF\n"u8.ToArray());
}
