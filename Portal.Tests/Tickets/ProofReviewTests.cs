using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Board;
using Portal.Web.Tickets;

namespace Portal.Tests.Tickets;

public sealed class ProofReviewTests
{
    private static readonly (string, string) All = ("Proofs:SampleShare", "1"), Nothing = ("Proofs:SampleShare", "0");

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_refused_proof_goes_back_to_the_same_desk_and_counts_against_it(Database database)
    {
        await using var host = await PortalHost.Start(database, All);
        var town = await Some.Town(host);
        var number = await town.Answered();
        await Draw(host);
        var one = Assert.Single((await host.Enter(town.Admin, new ProofsToReview())).Value.Waiting);
        Assert.Equal(number, one.Number);
        Assert.Equal("shape", (await host.Enter(town.Admin, new ReviewProof(number, one.Answer, false, "jelek"))).Refusal.Code);
        await town.Done(town.Admin, new ReviewProof(number, one.Answer, false, "Foto ini menunjukkan jalan lain."));
        var ticket = await town.Ticket(number);
        Assert.Equal((TicketState.Reopened, town.Roads.Id, 0), (ticket.State, ticket.AgencyId, ticket.Rejections));
        Assert.Equal("proof.no-review", (await host.Enter(town.Admin, new ReviewProof(number, one.Answer, true))).Refusal.Code);
        await host.Services.GetRequiredService<FigureBook>().CatchUp(Stop);
        Assert.Equal(1, (await host.Services.GetRequiredService<FigureReading>().Read(Stop)).Agencies.Single(agency => agency.Code == "DPUBM").ProofsRefused);
    }

    [Fact]
    public async Task Every_answer_has_one_chance_and_who_wrote_it_does_not_judge_it()
    {
        await using var host = await PortalHost.Start(more: All);
        var town = await Some.Town(host);
        var number = await town.Answered();
        await Draw(host);
        await ActivatorUtilities.CreateInstance<ProofSample>(host.Services).CatchUp(Stop);
        var one = Assert.Single((await host.Enter(town.Admin, new ProofsToReview())).Value.Waiting);
        var writer = Actor.Officer(town.Operator.AccountId!.Value, "Bayu", [Role.InstanceAdmin]);
        Assert.Equal("proof.own", (await host.Enter(writer, new ReviewProof(number, one.Answer, true))).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(town.Liaison, new ReviewProof(number, one.Answer, true))).Refusal.Code);
        await town.Done(town.Admin, new ReviewProof(number, one.Answer, true));
        Assert.Equal(TicketState.Answered, (await town.Ticket(number)).State);
    }

    [Fact]
    public async Task Where_nothing_is_drawn_a_photo_from_far_away_still_is()
    {
        await using var host = await PortalHost.Start(more: Nothing);
        var town = await Some.Town(host);
        var (near, far) = (await town.Drafted(), await town.Drafted());
        var id = (await town.Ticket(far)).Id;
        await host.Store.Write<Done>(async db =>
        {
            await db.Attachments.Where(file => file.TicketId == id).ExecuteUpdateAsync(row => row.SetProperty(file => file.MetresAway, 4200));
            return Done.It;
        });
        foreach (var number in new[] { near, far })
        {
            await town.Done(town.Operator, new SubmitAnswer(number, 1));
            await town.Done(town.Liaison, new ApproveAnswer(number, await town.Version(number)));
        }
        await Draw(host);
        var one = Assert.Single((await host.Enter(town.Admin, new ProofsToReview())).Value.Waiting);
        Assert.Equal((far, true, true), (one.Number, one.IsFlagged, one.Proofs[0].IsFar));
    }

    [Fact]
    public async Task Every_kind_the_category_names_must_be_there()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var category = (await host.Enter(town.SystemAdmin, new Portal.Web.Admin.SaveCategory(null, "pembangunan", "Pembangunan", "", "", ProofKind.AfterPhoto | ProofKind.HandoverRecord, Domain.Sla.ClockClass.Simple, null, false, 1, true))).Value;
        var number = await town.Drafted((await host.Store.Read(db => db.Categories.SingleAsync(one => one.Id == category))));
        Assert.Equal("answer.proof-missing", (await host.Enter(town.Operator, new SubmitAnswer(number, 1))).Refusal.Code);
        Assert.Equal("answer.proof-kind", (await host.Enter(town.Operator, new AddProof(number, Pdf(), "ba.pdf", "application/pdf", ProofKind.AfterPhoto))).Refusal.Code);
        await town.Done(town.Operator, new AddProof(number, Pdf(), "ba.pdf", "application/pdf"));
        await town.Done(town.Operator, new SubmitAnswer(number, 1));
    }

    [Fact]
    public async Task A_promise_stays_open_through_the_work_until_its_proof_is_given()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.InProgress();
        await town.Done(town.Operator, new SaveAnswerDraft(number, 0, new DraftWords("Masuk paket triwulan I.", true, "PKT-7", new DateOnly(2026, 11, 20))));
        await town.Done(town.Operator, new SubmitAnswer(number, 1));
        await town.Done(town.Liaison, new ApproveAnswer(number, await town.Version(number)));
        await town.Done(town.Operator, new TakeTicket(number, await town.Version(number)));
        host.Clock.Pass(TimeSpan.FromDays(30));
        var promise = Assert.Single((await host.Enter(town.Leader, new OpenPromises())).Value);
        Assert.Equal(("PKT-7", new DateOnly(2026, 11, 20), true, TicketState.InProgress), (promise.PackageNumber, promise.PromisedOn, promise.IsBroken, promise.State));
        await town.Done(town.Operator, new SaveAnswerDraft(number, 0, new DraftWords(Town.Draft)));
        await town.Prove(number);
        await town.Done(town.Operator, new SubmitAnswer(number, 1));
        await town.Done(town.Liaison, new ApproveAnswer(number, await town.Version(number)));
        Assert.Empty((await host.Enter(town.Leader, new OpenPromises())).Value);
    }

    private static Task<int> Draw(PortalHost host) => host.Services.GetRequiredService<ProofSample>().CatchUp(Stop);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static MemoryStream Pdf() => new([.. "%PDF-1.4\n"u8, .. Guid.NewGuid().ToByteArray()]);
}
