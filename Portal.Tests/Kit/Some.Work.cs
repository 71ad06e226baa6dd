using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Accounts;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Tests.Kit;

internal static partial class Some
{
    /// <summary>A small government with people in it, on this host's database.</summary>
    public static async Task<Town> Town(PortalHost host)
    {
        var town = new Town(host);
        await town.Build();
        return town;
    }
}

/// <summary>Two OPDs, an office that reads along, two categories, one officer per role; and tickets walked as far as a test needs.</summary>
internal sealed class Town(PortalHost host)
{
    public const string Draft = "Lubang sudah kami tambal kemarin sore.";
    // Far above the numbers the portal itself counts, so that both can be in one test.
    private int filed = 50_000;

    public Agency Roads { get; } = new() { Code = "DPUBM", Name = "Dinas PU Bina Marga", ShortName = "DPUBM" };
    public Agency Parks { get; } = new() { Code = "DLH", Name = "Dinas Lingkungan Hidup", ShortName = "DLH" };
    public Agency Kepanjen { get; } = new() { Code = "KEC-KPJ", Name = "Kecamatan Kepanjen", ShortName = "Kepanjen" };
    public Agency Power { get; } = new() { Code = "PLN", Name = "PLN", ShortName = "PLN", Tier = AgencyTier.StateCompany };
    public Agency Inspectorate { get; } = new() { Code = "INSPEKTORAT-X", Name = "Inspektorat", ShortName = "Inspektorat" };
    public Category Road { get; } = new() { Slug = "jalan", Name = "Jalan dan jembatan", Proof = ProofKind.AfterPhoto };
    public Category Letters { get; } = new() { Slug = "surat", Name = "Surat keterangan", Proof = ProofKind.Document, IsExemptFromApproval = true };

    public Actor Operator { get; private set; } = Actor.Nobody;
    public Actor Colleague { get; private set; } = Actor.Nobody;
    public Actor Lapsed { get; private set; } = Actor.Nobody;
    public Actor Liaison { get; private set; } = Actor.Nobody;
    public Actor OtherOperator { get; private set; } = Actor.Nobody;
    public Actor CopyOperator { get; private set; } = Actor.Nobody;
    public Actor Camat { get; private set; } = Actor.Nobody;
    public Actor Leader { get; private set; } = Actor.Nobody;
    public Actor Admin { get; private set; } = Actor.Nobody;
    public Actor SystemAdmin { get; private set; } = Actor.Nobody;

    public PortalHost Host => host;

    public TicketDesk Desk { get; } = host.Services.GetRequiredService<TicketDesk>();

    public async Task Build()
    {
        await Save(db => db.AddRange(Roads, Parks, Kepanjen, Power, Inspectorate, Road, Letters));
        Operator = await Appoint("Bayu Prakoso", Role.Operator, Roads);
        Colleague = await Appoint("Sri Lestari", Role.Operator, Roads);
        Lapsed = await Appoint("Joko Santoso", Role.Operator, Roads, endsOn: new DateOnly(2026, 10, 31));
        Liaison = await Appoint("Rina Wulandari", Role.Liaison, Roads);
        OtherOperator = await Appoint("Dewi Anggraini", Role.Operator, Parks);
        CopyOperator = await Appoint("Agus Salim", Role.Operator, Kepanjen);
        Camat = await Appoint("Camat Kepanjen", Role.Camat, Kepanjen);
        Leader = await Appoint("Pimpinan", Role.Leader, null);
        Admin = await Appoint("Admin Instansi", Role.InstanceAdmin, null);
        SystemAdmin = await Appoint("Admin Sistem", Role.SystemAdmin, null);
    }

    public async Task<Actor> Appoint(string name, Role role, Agency? agency, DateOnly? endsOn = null)
    {
        var account = new Account { Id = Guid.NewGuid(), UserName = $"{name.Replace(' ', '.')}.{Guid.NewGuid():N}", DisplayName = name };
        await Save(db => db.AddRange(account, new Appointment { AccountId = account.Id, Role = role, AgencyId = agency?.Id, StartsOn = new DateOnly(2026, 1, 1), EndsOn = endsOn }));
        return Actor.Officer(account.Id, name, [role], agency?.Id);
    }

    /// <summary>A fresh report, just received.</summary>
    public async Task<string> Filed(Visibility visibility = Visibility.Open)
    {
        var vault = host.Services.GetRequiredService<Vault>();
        var number = TicketNumber.Make("KM", 2026, Interlocked.Increment(ref filed));
        await Save(db =>
        {
            var ticket = Portal.Domain.Tickets.Ticket.File(new NewTicket(number, new Place("35.07", "35.07.13", null), host.Clock.Now, Actor.Nobody) { Visibility = visibility }, OnPaper.Deadlines);
            db.Reports.Add(new Report(ticket, vault.Lookup("s", number), vault.Lookup("c", number), vault.Seal("Jalan berlubang"), vault.Seal("Lubang besar di depan sekolah."), "sidik", host.Clock.Now));
        });
        return number;
    }

    public async Task<string> Verified()
    {
        var number = await Filed();
        await Change(number, Admin, (ticket, pen) => ticket.Accept(Admin, Road.Id, ReportKind.Complaint, ClockClass.NonSupervisory, pen.Deadlines, pen.Now));
        return number;
    }

    public async Task<string> Merged()
    {
        var (number, parent) = (await Filed(), await Filed());
        var into = await Ticket(parent);
        await Change(number, Admin, (ticket, pen) => ticket.MergeInto(Admin, into, pen.Now));
        return number;
    }

    public async Task<string> Published()
    {
        var number = await Filed();
        await Change(number, Admin, (ticket, pen) => ticket.Publish(Admin, pen.Now));
        return number;
    }

    /// <summary>Somebody else has asked to lift anonim.</summary>
    public async Task<string> LiftAsked()
    {
        var number = await Filed(Visibility.Anonymous);
        await Change(number, Admin, (ticket, pen) => ticket.AskLift(Actor.System("rekan"), Visibility.Anonymous, LiftReason.NeededToAct, OnPaper.Text(), pen.Now));
        return number;
    }

    /// <summary>About the conduct of Bina Marga's staff, at an Inspektorat whose one officer is not among this town's people.</summary>
    public async Task<string> ToInspector()
    {
        var number = await Filed();
        await Change(number, Admin, (ticket, pen) => ticket.SendToInspector(Admin, Road.Id, Inspectorate, [Guid.NewGuid()], pen.Deadlines, pen.Now));
        return number;
    }

    /// <summary>Accepted and referred to Bina Marga; the camat's office reads along. On a confidential one the operator and the liaison are named.</summary>
    public async Task<string> Referred(Category? category = null, Visibility visibility = Visibility.Open)
    {
        var number = await Filed(visibility);
        await Change(number, Admin, (ticket, pen) => ticket.Accept(Admin, (category ?? Road).Id, ReportKind.Complaint, ClockClass.NonSupervisory, pen.Deadlines, pen.Now));
        await Change(number, Admin, (ticket, pen) => ticket.Refer(Admin, Roads, [Kepanjen], [Operator.AccountId!.Value, Liaison.AccountId!.Value], pen.Deadlines, pen.Now));
        return number;
    }

    public async Task<string> InProgress(Category? category = null, Visibility visibility = Visibility.Open)
    {
        var number = await Referred(category, visibility);
        await Done(Operator, new TakeTicket(number, await Version(number)));
        return number;
    }

    public async Task<string> Drafted(Category? category = null, Visibility visibility = Visibility.Open)
    {
        var number = await InProgress(category, visibility);
        await Done(Operator, new SaveAnswerDraft(number, 0, new DraftWords(Draft)));
        await Prove(number);
        return number;
    }

    public async Task<string> Submitted(Category? category = null, Visibility visibility = Visibility.Open)
    {
        var number = await Drafted(category, visibility);
        await Done(Operator, new SubmitAnswer(number, 1));
        return number;
    }

    public async Task<string> Answered(Category? category = null, Visibility visibility = Visibility.Open)
    {
        var number = await Submitted(category, visibility);
        await Done(Liaison, new ApproveAnswer(number, await Version(number)));
        return number;
    }

    /// <summary>Answered, and drawn for a second officer to look at its proof.</summary>
    public async Task<string> Drawn()
    {
        var number = await Answered();
        var (ticket, answer) = (await Ticket(number), await AnswerOf(number));
        // Chance goes first: what it has drawn is not drawn again.
        await host.Services.GetRequiredService<ProofSample>().CatchUp(CancellationToken.None);
        if (!await host.Store.Read(db => db.ProofReviews.AnyAsync(one => one.AnswerId == answer))) await Save(db => db.ProofReviews.Add(new ProofReview { TicketId = ticket.Id, AnswerId = answer, AgencyId = ticket.AgencyId, DrawnAt = host.Clock.Now }));
        return number;
    }

    public Task<Guid> PhotoOf(string number) => host.Store.Read(db => db.Attachments.Where(one => db.Tickets.Any(ticket => ticket.Id == one.TicketId && ticket.Number == number)).Select(one => one.Id).FirstOrDefaultAsync());

    /// <summary>The newest answer; an id of nothing where there is none.</summary>
    public Task<Guid> AnswerOf(string number) => host.Store.Read(db => db.Answers.Where(one => db.Tickets.Any(ticket => ticket.Id == one.TicketId && ticket.Number == number)).OrderByDescending(one => one.WrittenAt).Select(one => one.Id).FirstOrDefaultAsync());

    /// <summary>Answered and rejected, twice: nobody may do anything before the Admin Instansi has ruled.</summary>
    public async Task<string> RejectedTwice(Visibility visibility = Visibility.Open)
    {
        var number = await Answered(visibility: visibility);
        await Reject(number);
        await Done(Operator, new SaveAnswerDraft(number, 0, new DraftWords(Draft)));
        await Prove(number);
        await Done(Operator, new SubmitAnswer(number, 1));
        await Done(Liaison, new ApproveAnswer(number, await Version(number)));
        await Reject(number);
        return number;
    }

    public Task Reject(string number) => Says(number, (ticket, pen) => ticket.Reject(Actor.Reporter(ticket.Id), pen.Write(ticket, TextKind.RejectionReason, "Masih berlubang."), pen.Now));

    /// <summary>A photo as proof of the open draft, as if it had been taken in.</summary>
    public async Task<Guid> Prove(string number)
    {
        var proof = Guid.NewGuid();
        await Save(db =>
        {
            var answer = db.Answers.Single(one => one.Status == AnswerStatus.Draft && one.TicketId == db.Tickets.Single(ticket => ticket.Number == number).Id);
            db.Attachments.Add(new Attachment { Id = proof, TicketId = answer.TicketId, AnswerId = answer.Id, Purpose = AttachmentPurpose.Proof, MediaType = "image/jpeg", Sha256 = $"{proof:N}{proof:N}", OriginalSha256 = $"{proof:N}{proof:N}", StoredAt = host.Clock.Now });
            answer.CountProofs(answer.PhotoProofs + 1, answer.DocumentProofs);
        });
        return proof;
    }

    /// <summary>What the citizen does on their page.</summary>
    public Task Says(string number, Func<Ticket, TicketPen, Outcome<Done>> word) => Change(number, Actor.System("warga"), word);

    public async Task Done<T>(Actor actor, Portal.Web.App.IOperation<T> operation)
    {
        var outcome = await host.Enter(actor, operation);
        Assert.True(outcome.Succeeded, outcome.Succeeded ? "" : outcome.Refusal.Code);
    }

    public Task<int> Version(string number) => host.Store.Read(db => db.Tickets.Where(one => one.Number == number).Select(one => one.Version).SingleAsync());

    public Task<Ticket> Ticket(string number) => host.Store.Read(db => db.Tickets.SingleAsync(one => one.Number == number));

    private async Task Change(string number, Actor actor, Func<Ticket, TicketPen, Outcome<Done>> change)
    {
        var outcome = await Desk.Change(number, actor, null, change, CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Succeeded ? "" : outcome.Refusal.Code);
    }

    private async Task Save(Action<PortalDb> work)
    {
        var saved = await host.Store.Write(db =>
        {
            work(db);
            return Task.FromResult<Outcome<Done>>(Portal.Domain.Done.It);
        });
        Assert.True(saved.Succeeded);
    }
}
