using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Exports;
using Portal.Web.Follow;
using Portal.Web.Inspections;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Search;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Inspections;

/// <summary>A report about staff goes through the Inspektorat's stages; the citizen reads how far it is and how it ended, nobody else reads anything.</summary>
public sealed class InspectionTests
{
    private const string Words = "Dari keterangan saksi dan rekaman, pelanggaran terbukti.";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task From_telaah_to_terbukti_the_citizen_reads_each_stage_and_no_paper(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, inspector, number) = await Begun(host);
        foreach (var stage in new[] { InspectionStage.Review, InspectionStage.Assignment, InspectionStage.Examination, InspectionStage.Findings }) await Record(town, inspector, number, stage);
        Assert.Equal((InspectionStage.Findings, null), (await Seen(host, town, number)).Inspection is { } now ? (now.Stage, now.Verdict) : default);
        Assert.Equal(InspectionRefusals.TooEarly, (await host.Enter(inspector, new ConcludeInspection(number, await town.Version(number), Words))).Refusal);
        await Record(town, inspector, number, InspectionStage.Recommendation);
        await town.Done(inspector, new ConcludeInspection(number, await town.Version(number), Words));
        Assert.Equal(TicketRefusals.Illegal(TicketState.Answered, TicketAct.Take), (await host.Enter(inspector, Step(town, InspectionStage.Examination, number, await town.Version(number)))).Refusal);
        await Record(town, inspector, number, InspectionStage.FollowUp);
        var view = await Seen(host, town, number);
        Assert.Equal((TicketState.Answered, ConductVerdict.Proven, Words), (view.State, view.Inspection?.Verdict, view.Answer?.Text));
        Assert.DoesNotContain("RAHASIA-700", System.Text.Json.JsonSerializer.Serialize(view with { Zone = TimeZoneInfo.Utc }, Plain), StringComparison.Ordinal);
        Assert.Equal("RAHASIA-700", (await host.Enter(inspector, new OpenInspection(number))).Value.Steps[1].Number);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task After_the_second_rejection_another_inspector_rules(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, inspector, number) = await Begun(host);
        await Record(town, inspector, number, InspectionStage.Review);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await town.Done(inspector, new ConcludeInspection(number, await town.Version(number), "Bukti awalnya tidak cukup untuk diperiksa."));
            await town.Reject(number);
            if (!(await town.Ticket(number)).AwaitsRuling) await Record(town, inspector, number, InspectionStage.Review);
        }
        var ruling = new RuleOnInspection(number, await town.Version(number), RulingDecision.BackToWork, "Periksa lagi dengan saksi yang disebut pelapor.");
        Assert.Equal(InspectionRefusals.OwnConclusion, (await host.Enter(inspector, ruling)).Refusal);
        var other = await town.Appoint("Inspektur Lain", Role.Inspector, town.Inspectorate);
        await town.Done(inspector, new AssignTicket(number, await town.Version(number), other.AccountId!.Value));
        await town.Done(other, ruling with { Version = await town.Version(number) });
        var view = await Seen(host, town, number);
        Assert.Equal((TicketState.InProgress, false, "Pejabat lain, Inspektorat"), (view.State, view.AwaitsRuling, view.Ruling?.Who));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_office_concerned_finds_it_in_no_view_no_count_no_search_and_no_sheet(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, inspector, number) = await Begun(host);
        await Record(town, inspector, number, InspectionStage.Review);
        await host.Services.GetRequiredService<SearchBook>().CatchUp(TestContext.Current.CancellationToken);
        foreach (var who in new[] { town.Operator, town.Colleague, town.Liaison, town.OtherOperator, town.CopyOperator, town.Camat, town.Leader, town.Admin }) Assert.Equal((0, 0L, 0, 0), await Found(who));
        Assert.Equal((1, 1), await Found(inspector) is var own ? (own.Listed, own.Exported) : default);

        async Task<(int Listed, long Counted, int Sought, int Exported)> Found(Actor who)
        {
            var (all, sought) = ((await host.Enter(who, new TicketQueue(new QueueAsk { View = QueueView.All }))).Value, (await host.Enter(who, new TicketQueue(new QueueAsk { Words = "berlubang" }))).Value);
            return (all.Rows.Count, all.Views.Sum(one => one.Count), sought.Rows.Count, (await host.Enter(who, new OpenExport(new QueueAsk { View = QueueView.All }))).Value.Total);
        }
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_LHP_itself_lies_sealed_and_opens_for_the_named_inspector_alone(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (town, inspector, number) = await Begun(host);
        foreach (var stage in new[] { InspectionStage.Review, InspectionStage.Assignment, InspectionStage.Examination }) await Record(town, inspector, number, stage);
        var findings = Step(town, InspectionStage.Findings, number, await town.Version(number)) with { Paper = Paper("lhp.pdf", "application/pdf") };
        Assert.Equal("paper", (await host.Enter(inspector, findings with { Paper = Paper("lhp.docx", "application/msword") })).Refusal.Field);
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Admin, findings with { Paper = Paper("lhp.pdf", "application/pdf") })).Refusal);
        await town.Done(inspector, findings);
        var paper = (await host.Enter(inspector, new OpenInspection(number))).Value.Steps[^1].PaperId!.Value;
        var (opened, files) = ((await host.Enter(inspector, new OpenFile(paper, [], null))).Value, host.Services.GetRequiredService<FileStore>());
        Assert.True(opened.IsSealed);
        Assert.Equal(Pdf, await files.OpenSealed(host.Services.GetRequiredService<Vault>(), opened.Sha256, TestContext.Current.CancellationToken));
        var (other, ticket) = (await town.Appoint("Inspektur Lain", Role.Inspector, town.Inspectorate), (await town.Ticket(number)).Id);
        foreach (var who in new[] { other, town.Admin, town.Leader, town.Operator, Actor.Reporter(ticket), Actor.Nobody }) Assert.Equal(Refusal.NotFound, (await host.Enter(who, new OpenFile(paper, [ticket], null))).Refusal);
        Assert.Empty((await host.Enter(Actor.System("periksa"), new CheckFiles())).Value.Damaged);

        SentFile Paper(string name, string type) => new(new MemoryStream(Pdf), name, type);
    }

    [Fact]
    public void Stages_come_in_order_and_each_paper_with_its_number()
    {
        var (ticket, inspector) = OnDesk();
        Assert.Equal(InspectionRefusals.OutOfOrder, Step(InspectionStage.Assignment).Refusal);
        Assert.True(Step(InspectionStage.Review).Succeeded);
        Assert.Equal(TicketState.InProgress, ticket.State);
        Assert.Equal(InspectionRefusals.NeedsNumber, ticket.RecordInspection(inspector, InspectionStage.Assignment, Day, null, Day, null, hasNumber: false, null, OnPaper.Monday).Refusal);
        Assert.Equal(InspectionRefusals.DayUnfit, ticket.RecordInspection(inspector, InspectionStage.Assignment, Day.AddDays(1), null, Day, null, true, null, OnPaper.Monday).Refusal);
        Assert.True(Step(InspectionStage.Assignment).Succeeded && Step(InspectionStage.Examination).Succeeded);
        Assert.Equal(InspectionRefusals.NeedsVerdict, Step(InspectionStage.Findings).Refusal);
        Assert.True(Step(InspectionStage.Findings, ConductVerdict.NotProven).Succeeded);
        Assert.Equal(InspectionRefusals.NothingProven, Step(InspectionStage.Recommendation).Refusal);
        Assert.True(Step(InspectionStage.Examination).Succeeded);
        Assert.Null(ticket.ConductVerdict);
        Assert.Equal(TicketRefusals.ReadOnly, ticket.RecordInspection(OnPaper.Stranger, InspectionStage.Review, Day, null, Day, null, true, null, OnPaper.Monday).Refusal);

        Outcome<Done> Step(InspectionStage stage, ConductVerdict? verdict = null) => ticket.RecordInspection(inspector, stage, Day, null, Day, verdict, true, null, OnPaper.Monday);
    }

    [Fact]
    public void An_inspection_is_never_answered_by_an_ordinary_draft()
    {
        var (ticket, inspector) = OnDesk();
        ticket.Take(inspector, OnPaper.Monday);
        var answer = Answer.Begin(ticket.Id);
        answer.Rewrite(inspector, [1], "sidik", OnPaper.Monday);
        Assert.Equal(InspectionRefusals.AnswersByConclusion, ticket.SubmitAnswer(inspector, answer, Domain.Catalog.ProofKind.None, OnPaper.Monday).Refusal);
    }

    [Fact]
    public async Task The_inspector_opens_the_identity_of_an_inspection_with_a_reason_and_of_nothing_else()
    {
        await using var host = await PortalHost.Start();
        var (town, inspector, number) = await Begun(host);
        Assert.Equal(TicketRefusals.NoIdentity, (await host.Enter(inspector, new OpenIdentity(number, "Meminta keterangan pelapor."))).Refusal);
        var open = await town.Filed();
        await town.Says(open, (ticket, pen) => ticket.Accept(town.Admin, town.Road.Id, Domain.Reports.ReportKind.Complaint, Domain.Sla.ClockClass.Simple, pen.Deadlines, pen.Now));
        await town.Says(open, (ticket, pen) => ticket.Refer(town.Admin, town.Inspectorate, [], [], pen.Deadlines, pen.Now));
        Assert.Equal(Refusal.NotFound, (await host.Enter(inspector, new OpenIdentity(open, "Meminta keterangan pelapor."))).Refusal);
    }

    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. "LAPORAN HASIL PEMERIKSAAN\n"u8];

    private static readonly DateOnly Day = new(2026, 11, 2);

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { ReferenceHandler = System.Text.Json.Serialization.ReferenceHandler.IgnoreCycles };

    private static (Ticket Ticket, Actor Inspector) OnDesk()
    {
        var inspector = Actor.Officer(Guid.NewGuid(), "Inspektur", [Role.Inspector], agencyId: 0);
        var ticket = OnPaper.Filed();
        Assert.True(ticket.SendToInspector(Actor.System("penerimaan"), 1, OnPaper.OwnAgency("INSPEKTORAT"), [inspector.AccountId!.Value], OnPaper.Deadlines, OnPaper.Monday).Succeeded);
        return (ticket, inspector);
    }

    private static async Task<(Town Town, Actor Inspector, string Number)> Begun(PortalHost host)
    {
        var town = await Some.Town(host);
        var inspector = await town.Appoint("Agus Setiawan", Role.Inspector, town.Inspectorate);
        return (town, inspector, await town.WithInspectors(inspector));
    }

    private static async Task Record(Town town, Actor inspector, string number, InspectionStage stage) => await town.Done(inspector, Step(town, stage, number, await town.Version(number)));

    private static RecordStep Step(Town town, InspectionStage stage, string number, int version) =>
        new(number, version, stage, DateOnly.FromDateTime(town.Host.Clock.Now.Date), "RAHASIA-700", stage == InspectionStage.Findings ? ConductVerdict.Proven : null, "Catatan RAHASIA-700");

    private static async Task<FollowView> Seen(PortalHost host, Town town, string number) => (await host.Enter(Actor.Reporter((await town.Ticket(number)).Id), new FollowReport())).Value;
}
