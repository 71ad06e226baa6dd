using Portal.Domain;
using Portal.Domain.Referrals;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.App;
using Portal.Web.Follow;
using Portal.Web.Incidents;
using Portal.Web.Inquiries;
using Portal.Web.Inspections;
using Portal.Web.Referrals;
using Portal.Web.Templates;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Tickets;

/// <summary>Who may do what to one ticket, written out by hand and independent of the program's own table: every operation × everybody, on a ticket of Bina Marga that Kecamatan Kepanjen reads by tembusan.</summary>
public sealed class RightsOracleTests
{
    private const string Ok = "ok", Hidden = "not-found", ReadOnly = "ticket.read-only", NoneAsked = "contribution.nothing-asked";

    //                 own operator, liaison, other OPD, copy's operator, camat with copy, leader, instance admin, system admin, nobody
    private static readonly string[] Reading = [Ok, Ok, Hidden, Ok, Ok, Ok, Ok, Hidden, Hidden];
    private static readonly string[] Inside = [Ok, Ok, Hidden, Hidden, Hidden, Hidden, Ok, Hidden, Hidden];
    private static readonly string[] OwnDesk = [Ok, Ok, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden];
    private static readonly string[] Working = [Ok, Ok, Hidden, ReadOnly, Hidden, Hidden, ReadOnly, Hidden, Hidden];
    private static readonly string[] Writing = [Ok, Ok, Hidden, ReadOnly, Hidden, Hidden, Ok, Hidden, Hidden];
    private static readonly string[] Approving = [Hidden, Ok, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden];
    private static readonly string[] Closing = [Hidden, Ok, Hidden, Hidden, Hidden, Hidden, Ok, Hidden, Hidden];

    private static readonly string[] Releasing = [ReadOnly, ReadOnly, Hidden, ReadOnly, Hidden, Hidden, Ok, Hidden, Hidden];
    private static readonly string[] Triaging = [Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Ok, Hidden, Hidden];

    private static readonly string[] Nobody = [Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, Hidden];

    private static readonly string[] HandingIn = [NoneAsked, NoneAsked, Ok, NoneAsked, Hidden, Hidden, NoneAsked, Hidden, Hidden];
    private static readonly string[] Helping = [Ok, Ok, ReadOnly, ReadOnly, Hidden, Hidden, Ok, Hidden, Hidden];
    private static readonly string[] HandingBack = [Ok, "disposition.not-yours", Hidden, ReadOnly, Hidden, Hidden, ReadOnly, Hidden, Hidden];
    private static readonly string[] TurningToLetter = [Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, "referral.has-officers", Hidden, Hidden];

    private sealed record Row(string Operation, string[] Expected, Func<Town, Task<string>> Stage, Func<Town, PortalHost, Actor, string, int, Task<string>> Try);

    private static readonly Row[] Oracle =
    [
        Of(nameof(OpenTicket), Reading, town => town.InProgress(), (_, number, _) => new OpenTicket(number)),
        Of(nameof(TicketVersion), Reading, town => town.InProgress(), (_, number, _) => new TicketVersion(number)),
        Of(nameof(TicketTalk), Reading, town => town.InProgress(), (_, number, _) => new TicketTalk(number)),
        Of(nameof(TicketTimeline), Reading, town => town.InProgress(), (_, number, _) => new TicketTimeline(number)),
        Of(nameof(TicketFiles), Reading, town => town.InProgress(), (_, number, _) => new TicketFiles(number)),
        Of(nameof(TicketAnswers), Reading, town => town.InProgress(), (_, number, _) => new TicketAnswers(number)),
        Of(nameof(TicketClock), Reading, town => town.InProgress(), (_, number, _) => new TicketClock(number)),
        Of(nameof(NearbyTickets), Reading, town => town.InProgress(), (_, number, _) => new NearbyTickets(number)),
        Of(nameof(WorkDrafts), Inside, town => town.InProgress(), (_, number, _) => new WorkDrafts(number)),
        Of(nameof(SaveWorkDraft), Inside, town => town.InProgress(), (_, number, _) => new SaveWorkDraft(number, WorkDraftKind.Note, "Catatan", DateTimeOffset.UnixEpoch)),
        Of(nameof(FillTemplate), Inside, town => town.InProgress(), (_, number, _) => new FillTemplate(number, "{nomor}")),
        Of(nameof(SeeAsReporter), Inside, town => town.InProgress(), (_, number, _) => new SeeAsReporter(number)),
        Of(nameof(TicketNotes), Inside, town => town.InProgress(), (_, number, _) => new TicketNotes(number)),
        Of(nameof(TicketChoices), OwnDesk, town => town.InProgress(), (_, number, _) => new TicketChoices(number)),
        Of(nameof(TakeTicket), Working, town => town.Referred(), (_, number, version) => new TakeTicket(number, version)),
        Of(nameof(AssignTicket), Working, town => town.InProgress(), (town, number, version) => new AssignTicket(number, version, town.Colleague.AccountId!.Value)),
        Of(nameof(AddNote), Writing, town => town.InProgress(), (_, number, version) => new AddNote(number, version, "Catatan")),
        Of(nameof(WriteToReporter), Writing, town => town.InProgress(), (_, number, version) => new WriteToReporter(number, version, "Kami ke sana besok.")),
        Of(nameof(MarkMessagesRead), Writing, town => town.InProgress(), (_, number, version) => new MarkMessagesRead(number, version)),
        Of(nameof(AskReporter), Working, town => town.InProgress(), (_, number, version) => new AskReporter(number, version, "Sebelah mana?")),
        Of(nameof(ReturnTicket), Working, town => town.InProgress(), (town, number, version) => new ReturnTicket(number, version, "Jalan desa.", town.Parks.Id)),
        Of(nameof(SaveAnswerDraft), Working, town => town.InProgress(), (_, number, _) => new SaveAnswerDraft(number, 0, new DraftWords("Sudah ditambal."))),
        Of(nameof(AddProof), Working, town => town.Drafted(), (_, number, _) => new AddProof(number, Pdf(), "bukti.pdf", "application/pdf")),
        new(nameof(DropProof), Working, town => town.Drafted(), async (town, host, actor, number, _) => Code(await host.Enter(actor, new DropProof(number, await town.Prove(number))))),
        Of(nameof(SubmitAnswer), Working, town => town.Drafted(), (_, number, _) => new SubmitAnswer(number, 1)),
        Of(nameof(ApproveAnswer), Approving, town => town.Submitted(), (_, number, version) => new ApproveAnswer(number, version)),
        Of(nameof(SendBackAnswer), Approving, town => town.Submitted(), (_, number, version) => new SendBackAnswer(number, version, "Sebut tanggalnya.")),
        Of(nameof(RuleOnReport), Triaging, town => town.RejectedTwice(), (town, number, version) => new RuleOnReport(number, version, RulingDecision.BackToWork, town.Parks.Id, "Kerjakan lagi seluruh ruas, bukan satu lubang saja.")),
        new(nameof(ReviewProof), Triaging, town => town.Drawn(), async (town, host, actor, number, _) => Code(await host.Enter(actor, new ReviewProof(number, await town.AnswerOf(number), true)))),
        Of(nameof(CloseTicket), Closing, town => town.Answered(), (_, number, version) => new CloseTicket(number, version, ClosingReason.SolvedOtherwise, "Sudah beres.")),
        Of(nameof(ReleasePhotos), Releasing, town => town.InProgress(), (_, number, version) => new ReleasePhotos(number, version, [])),

        Of(nameof(OpenTriage), Triaging, town => town.InProgress(), (_, number, _) => new OpenTriage(number)),
        Of(nameof(AcceptReport), Triaging, town => town.Filed(), (town, number, version) => new AcceptReport(number, version, town.Road.Id, ReportKind.Complaint, ClockClass.NonSupervisory)),
        Of(nameof(ReclassifyReport), Triaging, town => town.InProgress(), (town, number, version) => new ReclassifyReport(number, version, town.Letters.Id, ReportKind.Complaint, ClockClass.Simple)),
        Of(nameof(ReferReport), Triaging, town => town.Verified(), (town, number, version) => new ReferReport(number, version, town.Parks.Id, [])),
        Of(nameof(ForwardOutside), Triaging, town => town.Verified(), (town, number, version) => new ForwardOutside(number, version, town.Power.Id, "S-1")),
        new(nameof(MergeReport), Triaging, town => town.Filed(), async (town, host, actor, number, version) => Code(await host.Enter(actor, new MergeReport(number, version, await town.Filed())))),
        Of(nameof(UnmergeReport), Triaging, town => town.Merged(), (_, number, version) => new UnmergeReport(number, version)),
        Of(nameof(ArchiveReport), Triaging, town => town.Filed(), (_, number, version) => new ArchiveReport(number, version, ArchiveReason.Unclear, null)),
        Of(nameof(SavePublication), Triaging, town => town.Filed(), (_, number, version) => new SavePublication(number, version, "Jalan", "Berlubang besar.", false)),
        Of(nameof(ProposePublication), Triaging, town => town.Filed(), (_, number, version) => new ProposePublication(number, version, "Jalan", "Berlubang besar.", [], false)),
        Of(nameof(PublishReport), Triaging, town => town.Filed(), (_, number, version) => new PublishReport(number, version, "Jalan", "Berlubang besar.", [], false)),
        Of(nameof(UnpublishReport), Triaging, town => town.Published(), (_, number, version) => new UnpublishReport(number, version)),
        Of(nameof(AskLift), Triaging, town => town.Filed(Visibility.Anonymous), (_, number, version) => new AskLift(number, version, Visibility.Anonymous, LiftReason.NeededToAct, "Perlu untuk bekerja.")),
        Of(nameof(DecideLift), Triaging, town => town.LiftAsked(), (_, number, version) => new DecideLift(number, version, true, null)),
        Of(nameof(OpenIdentity), [Hidden, Hidden, Hidden, Hidden, Hidden, Hidden, "identity.none", Hidden, Hidden], town => town.Filed(), (_, number, _) => new OpenIdentity(number, "Perlu menelepon pelapor.")),

        Of(nameof(OpenWays), Reading, town => town.InProgress(), (_, number, _) => new OpenWays(number)),
        Of(nameof(PrintedSheet), Inside, town => town.InProgress(), (_, number, _) => new PrintedSheet(number)),
        Of(nameof(AskContributor), Writing, town => town.InProgress(), (town, number, version) => new AskContributor(number, version, town.Parks.Id, "Angkut sampahnya.", new DateOnly(2027, 1, 4))),
        Of(nameof(HandInPart), HandingIn, town => town.Helped(), (_, number, _) => new HandInPart(number, "Sudah kami angkut.")),
        Of(nameof(ReleaseContributor), Helping, town => town.Helped(), (town, number, version) => new ReleaseContributor(number, version, town.Parks.Id)),
        Of(nameof(GiveDisposition), Working, town => town.InProgress(), (town, number, version) => new GiveDisposition(number, version, null, town.Colleague.AccountId, "Periksa ke lapangan.", null)),
        Of(nameof(HandBackDisposition), HandingBack, town => town.Disposed(), (_, number, version) => new HandBackDisposition(number, version, "Bukan ruas saya.")),
        Of(nameof(WorkByLetter), TurningToLetter, town => town.InProgress(), (_, number, version) => new WorkByLetter(number, version)),
        new(nameof(RenewLetterLink), Triaging, town => town.Outside(), async (town, host, actor, number, _) => Code(await host.Enter(actor, new RenewLetterLink(number, await town.LetterOf(host, number))))),
        new(nameof(RevokeLetterLink), Triaging, town => town.Outside(), async (town, host, actor, number, _) => Code(await host.Enter(actor, new RevokeLetterLink(number, await town.LetterOf(host, number))))),
        new(nameof(JudgeReply), Triaging, town => town.Replied(), async (town, host, actor, number, version) => Code(await host.Enter(actor, new JudgeReply(number, version, await town.ReplyOf(host, number), ReplyVerdict.News, "Akan dikerjakan.")))),
        Of(nameof(OpenIncident), Reading, town => town.InProgress(), (_, number, _) => new OpenIncident(number)),
        Of(nameof(SplitReport), Triaging, town => town.Filed(), (town, number, version) => new SplitReport(number, version, town.Road.Id, "Lampu juga mati", "Lampunya juga mati sejak Senin.", [])),
        Of(nameof(TicketIntake), Inside, town => town.TakenDown(), (_, number, _) => new TicketIntake(number)),
        Of(nameof(OpenInquiry), Inside, town => town.Inquiry(), (_, number, _) => new OpenInquiry(number)),
        Of(nameof(ExtendInquiry), Working, town => town.Inquiry(), (_, number, version) => new ExtendInquiry(number, version, "Dokumennya tersebar di tiga bidang.")),
        Of(nameof(DecideInquiry), Working, town => town.Inquiry(), (_, number, version) => new DecideInquiry(number, version, Domain.Inquiries.InquiryDecision.Granted, null, null, null)),
        Of(nameof(AnswerObjection), Triaging, town => town.Objected(), (_, number, version) => new AnswerObjection(number, version, Domain.Inquiries.ObjectionVerdict.Accepted, "S-1", new DateOnly(2026, 1, 5), "Berikan angkanya per kecamatan.")),
        Of(nameof(OpenInspection), Nobody, town => town.InProgress(), (_, number, _) => new OpenInspection(number)),
        Of(nameof(RecordStep), Nobody, town => town.InProgress(), (_, number, version) => new RecordStep(number, version, Domain.Inspections.InspectionStage.Review, new DateOnly(2026, 1, 5), null, null, null)),
        Of(nameof(ConcludeInspection), Nobody, town => town.InProgress(), (_, number, version) => new ConcludeInspection(number, version, "Pelanggaran tidak terbukti dari keterangan yang ada.")),
        Of(nameof(RuleOnInspection), Nobody, town => town.RejectedTwice(), (_, number, version) => new RuleOnInspection(number, version, RulingDecision.Close, "Kesimpulan pemeriksaan tetap berlaku.")),
        new(nameof(CoverPhoto), Triaging, async town =>
        {
            var number = await town.Filed();
            await Some.Photo(town.Host, await town.Ticket(number));
            return number;
        }, async (town, host, actor, number, version) => Code(await host.Enter(actor, new CoverPhoto(number, version, await town.PhotoOf(number), [0], "Wajah terlihat.")))),
        Of(nameof(LikelyDuplicates), Triaging, town => town.Filed(), (_, number, _) => new LikelyDuplicates(number)),
    ];

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Everybody_may_what_the_table_says_and_no_more(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var wrong = new List<string>();
        foreach (var row in Oracle)
        {
            // Who is refused leaves the ticket as it was: the next one meets the same.
            string? number = null;
            foreach (var (who, expected) in People(town).Zip(row.Expected))
            {
                number ??= await row.Stage(town);
                var seen = await row.Try(town, host, who, number, await town.Version(number));
                if (seen == Ok) number = null;
                if (seen != expected) wrong.Add($"{row.Operation} by {who.Name}: {seen}, expected {expected}");
            }
        }
        Assert.Empty(wrong);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_confidential_ticket_does_not_exist_for_who_is_not_named(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Submitted(visibility: Visibility.Confidential);
        var seen = new List<string>();
        foreach (var row in Oracle.Where(row => row.Operation != nameof(DropProof)))
            foreach (var who in new[] { town.Colleague, town.CopyOperator, town.Camat, town.Leader })
                seen.Add(await row.Try(town, host, who, number, await town.Version(number)));
        Assert.All(seen, one => Assert.Equal(Hidden, one));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_report_about_staff_exists_for_the_inspektorat_alone(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.ToInspector();
        var seen = new List<string>();
        foreach (var row in Oracle.Where(row => row.Operation != nameof(DropProof)))
            foreach (var who in People(town).Append(town.Colleague))
                seen.Add(await row.Try(town, host, who, number, await town.Version(number)));
        Assert.All(seen, one => Assert.Equal(Hidden, one));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_ticket_that_is_missing_looks_the_same(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var seen = new List<string>();
        foreach (var row in Oracle.Where(row => row.Operation != nameof(DropProof)))
            seen.Add(await row.Try(town, host, town.Liaison, TicketNumber.Make("KM", 2026, 99999), 1));
        Assert.All(seen, one => Assert.Equal(Hidden, one));
    }

    [Fact]
    public void Every_operation_on_one_ticket_stands_in_the_table()
    {
        string[] desks = [typeof(OpenTicket).Namespace!, typeof(OpenTriage).Namespace!, typeof(FillTemplate).Namespace!, typeof(OpenWays).Namespace!, typeof(OpenIncident).Namespace!, typeof(OpenInquiry).Namespace!, typeof(OpenInspection).Namespace!];
        var all = typeof(OpenTicket).Assembly.GetTypes().Where(type => desks.Contains(type.Namespace) && type.GetProperty("Number") is not null
            && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IOperation<>)));
        // The reporter's own operations know no number of another.
        Assert.Equal(all.Select(type => type.Name).Append(nameof(SeeAsReporter)).Order(), Oracle.Select(row => row.Operation).Order());
    }

    private delegate IOperation<T> Making<T>(Town town, string number, int version);

    private static Actor[] People(Town town) =>
        [town.Operator, town.Liaison, town.OtherOperator, town.CopyOperator, town.Camat, town.Leader, town.Admin, town.SystemAdmin, Actor.Nobody];

    private static Row Of<T>(string name, string[] expected, Func<Town, Task<string>> stage, Making<T> make) =>
        new(name, expected, stage, async (town, host, actor, number, version) => Code(await host.Enter(actor, make(town, number, version))));

    private static string Code<T>(Outcome<T> outcome) => outcome.Succeeded ? Ok : outcome.Refusal.Code;

    private static MemoryStream Pdf() => new([.. "%PDF-1.4\n"u8, .. Guid.NewGuid().ToByteArray()]);
}
