using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Inquiries;
using Portal.Domain.Inspections;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Tickets;

namespace Portal.Web.Demo;

/// <summary>One demo ticket whose past is played through the domain's own methods. A step the flow no longer allows (the timer was faster) is left out.</summary>
internal sealed class DemoCase(DemoDesk desk, Ticket ticket, DemoStory story, Random chance)
{
    private Answer? answer;
    private Inquiry? inquiry;

    public Ticket Ticket => ticket;

    /// <summary>The reporter's photo, where there is one.</summary>
    public Attachment? Evidence { get; set; }

    /// <summary>The report this one repeats.</summary>
    public Ticket? Parent { get; set; }

    private Agency Owner => desk.Agencies[story.Agency];

    private Category Category => desk.Categories[story.Category];

    private Actor Admin => desk.Officers.Admin;

    private Actor Reporter => Actor.Reporter(ticket.Id);

    /// <summary>Deadlines that passed before this moment become events at their own time.</summary>
    public void Until(DateTimeOffset at)
    {
        // Late is strictly after.
        while (ticket.NextTimerAt?.AddSeconds(1) is { } ringing && ringing <= at) Must(ticket.TimerRang(ringing));
    }

    public void Accept(DateTimeOffset at)
    {
        if (Category.IsStaffConduct) Step(TicketAct.Accept, () => ticket.SendToInspector(Actor.System("penerimaan"), Category.Id, Owner, [desk.Officers.Inspector(Owner.Id).AccountId!.Value], desk.Deadlines, at));
        else Sort(at);
    }

    private void Sort(DateTimeOffset at) =>
        Step(TicketAct.Accept, () => ticket.Accept(Admin, Category.Id, story.Kind, story.IsInquiry ? ClockClass.PublicInformation : story.Kind == ReportKind.InformationRequest ? ClockClass.Information : Category.ClockClass, desk.Deadlines, at));

    public void Publish(DateTimeOffset at)
    {
        if (ticket.IsConfidential || ticket.PublishedAt is not null || ticket.State == TicketState.Received) return;
        desk.Db.Publications.Add(new Publication { TicketId = ticket.Id, Title = story.Title, Text = story.Body, Stems = Stems.Of(story.Title + " " + story.Body), PublishedAt = at });
        Must(ticket.Mask(Admin, desk.Vault.Fingerprint(story.Title + "\n" + story.Body), at));
        Must(ticket.Publish(Admin, at));
        if (!ticket.IsAnonymous && Evidence is not null) Evidence.ReleasedAt = at;
        // Every sixth is a thing that many meet.
        for (var left = ticket.Id % 6 == 0 ? ticket.Id % 17 + 2 : 0; left > 0; left--)
        {
            desk.Db.Supports.Add(new Support { TicketId = ticket.Id, SupporterHash = desk.Vault.Lookup("support", FormattableString.Invariant($"demo {ticket.Id} {left}")), SupportedAt = at });
            Must(ticket.Support(at));
        }
    }

    public void Refer(DateTimeOffset at) => ReferTo(Owner, at);

    public void ReferWrongly(DateTimeOffset at) => ReferTo(desk.Agencies[story.Agency == "DPUBM" ? "DPKPCK" : "DPUBM"], at);

    private void ReferTo(Agency lead, DateTimeOffset at) => Step(TicketAct.Refer, () =>
    {
        var copies = chance.Next(5) < 2 && ticket.KecamatanCode is { } area && desk.KecamatanOffices.TryGetValue(area, out var office) && !ticket.IsConfidential ? new[] { office } : [];
        return ticket.Refer(Admin, lead, copies, [desk.Officers.Liaison(lead.Id).AccountId!.Value], desk.Deadlines, at);
    });

    public void Take(DateTimeOffset at) => Step(TicketAct.Take, () => ticket.Take(Operator, at));

    public void Note(DateTimeOffset at) { if (ticket.AgencyId is not null) Must(ticket.AddNote(Operator, Text(TextKind.InternalNote, DemoWords.Notes, Operator, at), at)); }

    public void Tell(DateTimeOffset at) { if (ticket.AgencyId is not null) Must(ticket.Write(Operator, Text(TextKind.OfficerMessage, DemoWords.News, Operator, at), at)); }

    public void Hear(DateTimeOffset at) { if (ticket.State.IsOpen()) Must(ticket.Hear(Reporter, Text(TextKind.ReporterMessage, DemoWords.Replies, Reporter, at), desk.Deadlines, at)); }

    public void Ask(DateTimeOffset at)
    {
        var asker = ticket.AgencyId is null ? Admin : Operator;
        Step(TicketAct.Ask, () => ticket.Ask(asker, Text(TextKind.Question, DemoWords.Questions, asker, at), desk.Deadlines, at));
    }

    public void Return(DateTimeOffset at) =>
        Step(TicketAct.Return, () => ticket.Return(Operator, Text(TextKind.ReturnReason, DemoWords.Returns, Operator, at), Owner.Id == ticket.AgencyId ? null : Owner.Id, Owner.Id == ticket.AgencyId ? null : Owner.Code, at));

    public void Submit(DateTimeOffset at) => Step(TicketAct.Respond, () => SubmitDraft(at, null));

    public void SubmitPromise(DateTimeOffset at) => Step(TicketAct.Schedule, () => SubmitDraft(at, DateOnly.FromDateTime(at.AddDays(chance.Next(45, 120)).Date)));

    public void SendBack(DateTimeOffset at) => Step(TicketAct.Respond, () => ticket.SendBackAnswer(Liaison, answer!, Text(TextKind.ReviewNote, DemoWords.Reviews, Liaison, at), at));

    public void Approve(DateTimeOffset at)
    {
        if (answer is { Status: AnswerStatus.Submitted }) Step(answer.IsPromise ? TicketAct.Schedule : TicketAct.Respond, () => ticket.ApproveAnswer(Liaison, answer, exempt: false, desk.Deadlines, at));
    }

    public void Confirm(DateTimeOffset at) => Step(TicketAct.Confirm, () => ticket.Confirm(Reporter, at));

    public void Reject(DateTimeOffset at) => Step(TicketAct.Reject, () => ticket.Reject(Reporter, Text(TextKind.RejectionReason, DemoWords.Rejections, Reporter, at), at));

    public void CloseByOfficer(DateTimeOffset at) => Step(TicketAct.CloseByOfficer, () => ticket.CloseByOfficer(Admin, ClosingReason.SolvedOtherwise, null, at));

    public void Forward(DateTimeOffset at) =>
        Step(TicketAct.ForwardOutside, () => ticket.ForwardOutside(Admin, Owner, FormattableString.Invariant($"489/{chance.Next(100, 999)}/35.07.122/{at.Year}"), at));

    public void Merge(DateTimeOffset at) { if (Parent is { State: not (TicketState.Duplicate or TicketState.Archived) } parent) Step(TicketAct.Merge, () => ticket.MergeInto(Admin, parent, at)); }

    public void Archive(DateTimeOffset at) => Step(TicketAct.Archive, () => ticket.Archive(Admin, chance.Next(2) == 0 ? ArchiveReason.Unclear : ArchiveReason.NotAReport, null, at));

    private Actor Operator => ticket.IsConduct ? desk.Officers.Inspector(ticket.AgencyId!.Value) : desk.Officers.Operator(ticket.AgencyId!.Value);

    private Actor Liaison => desk.Officers.Liaison(ticket.AgencyId!.Value);

    private Outcome<Done> SubmitDraft(DateTimeOffset at, DateOnly? promisedOn)
    {
        if (answer is null || answer.Status == AnswerStatus.Approved) desk.Db.Answers.Add(answer = Answer.Begin(ticket.Id));
        var words = promisedOn is null ? story.Answer : "Pekerjaan masuk paket pemeliharaan berikutnya. Kami kabari pada hari pelaksanaan.";
        answer.Rewrite(Operator, desk.Vault.Seal(words), desk.Vault.Fingerprint(words), at);
        answer.Promise(promisedOn is not null, promisedOn is null ? null : FormattableString.Invariant($"PKT-{at.Year}-{chance.Next(1000, 9999)}"), promisedOn);
        if (promisedOn is null && answer.ProofCount == 0 && ticket.ProofOf(Category.Proof) != ProofKind.None)
        {
            desk.Db.Attachments.Add(desk.Photos.After(Category, ticket.Id, answer.Id, at));
            answer.CountProofs([DemoPhotos.ShownFor(Category)]);
        }
        if (ticket.Kind == ReportKind.Aspiration && promisedOn is null) answer.PlanFor(new Planning(PlanOutcome.Planned, at.Year + 1, "Peningkatan sarana dan prasarana olahraga desa"));
        Must(ticket.SaveDraft(Operator, at));
        return ticket.SubmitAnswer(Operator, answer, Category.Proof, at, inquiry);
    }

    /// <summary>The next stage of an inspection, with its paper.</summary>
    public void Inspect(DateTimeOffset at)
    {
        var stage = ticket.InspectionStage is { } reached ? reached + 1 : InspectionStage.Review;
        if (stage > InspectionStage.Examination || !ticket.State.IsOpen()) return;
        var on = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, desk.Deadlines.Calendar.Zone).DateTime);
        var note = desk.Write(ticket, TextKind.InspectionNote, DemoWords.Inspections[(int)stage], Operator, at);
        Must(ticket.RecordInspection(Operator, stage, on, null, on, null, hasNumber: true, note, at));
        desk.Db.InspectionSteps.Add(new InspectionStep
        {
            TicketId = ticket.Id, Stage = stage, On = on, NoteId = note.Id, By = Operator.AccountId, RecordedAt = at,
            NumberSealed = InspectionStep.NeedsNumber(stage) ? desk.Vault.Seal(FormattableString.Invariant($"700.1.2/{chance.Next(100, 999)}/35.07.090/{at.Year}")) : null,
        });
    }

    /// <summary>The PPID decides in part; its answer goes out with <see cref="Submit"/> and <see cref="Approve"/>.</summary>
    public void Decide(DateTimeOffset at)
    {
        if (inquiry is not null || !ticket.IsInquiry) return;
        desk.Db.Inquiries.Add(inquiry = new Inquiry { TicketId = ticket.Id });
        var day = DateOnly.FromDateTime(at.Date);
        _ = inquiry.Decide(InquiryDecision.Partly, ExemptionGround.PersonalSecrets, FormattableString.Invariant($"BA-UK/{chance.Next(10, 99)}/PPID/{at.Year}"), day, day.AddDays(1));
    }

    public void Object(DateTimeOffset at) => Step(TicketAct.Object, () =>
    {
        if (inquiry is null || ticket.ObjectionUntil(desk.Deadlines) is null) return Done.It;
        var words = desk.Write(ticket, TextKind.Objection, "Yang saya minta angka per kecamatan, bukan nama penerimanya. Angka itu tidak rahasia.", Reporter, at);
        (inquiry.ObjectionGround, inquiry.ObjectionTextId) = (ObjectionGround.NotAsAsked, words.Id);
        return ticket.Object(Reporter, ObjectionGround.NotAsAsked, words, desk.Deadlines, at);
    });

    private TextRef Text(TextKind kind, string[] choices, Actor actor, DateTimeOffset at) => desk.Write(ticket, kind, choices[chance.Next(choices.Length)], actor, at);

    private void Step(TicketAct act, Func<Outcome<Done>> step) { if (TicketFlow.Allows(ticket.State, act)) Must(step()); }

    private static void Must(Outcome<Done> outcome) => _ = outcome.Value;
}
