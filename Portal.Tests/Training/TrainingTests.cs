using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Training;

namespace Portal.Tests.Training;

/// <summary>New officers are shown around on a ticket that is none; bimtek is on record.</summary>
public sealed class TrainingTests
{
    [Fact]
    public async Task A_new_operator_begins_with_practice_that_leaves_no_ticket_behind()
    {
        await using var host = await PortalHost.Start();
        await host.AddAgency("DPUBM");
        await host.SignedUp(Staff.Officer(role: Role.Operator, agency: "DPUBM"));
        var form = new Form(host.CreateClient());
        await form.Open("/masuk");
        await form.Send(("Entry.Username", "operator.contoh"), ("Entry.Password", Staff.Password));
        Assert.Equal("/petugas/latihan", form.Path);
        foreach (var given in new[] { "", "", "Regu dua berangkat besok.", "Kedua lampu sudah kami ganti.", "sebelum" }) await form.Send("latihan", ("Act", "Go"), ("Given", given));
        Assert.Contains("sudah pernah dipakai", form.Page.Body!.TextContent, StringComparison.Ordinal);
        await form.Send("latihan", ("Act", "Go"), ("Given", "sesudah"));
        await form.Send("latihan", ("Act", "Go"));
        Assert.Contains("Latihan selesai", form.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await host.Store.Read(async db => (await db.Tickets.CountAsync(), await db.Events.CountAsync(), await db.Texts.CountAsync())));
        var account = await host.AccountOf("operator.contoh");
        var row = Assert.Single((await host.Enter(Staff.Admin, new TrainingBook())).Value.Officers);
        Assert.Equal((account.Id, true), (row.AccountId, row.PracticedAt is not null));
        await form.Send("latihan", ("Act", "Restart"));
        Assert.Contains("Langkah 1 dari 6", form.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Practice_follows_the_rules_of_a_ticket_and_can_be_skipped()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        Task<Outcome<Done>> Go(PracticeStep step, string? given = null) => host.Enter(town.Operator, new TakePracticeStep(PracticeAct.Go, step, given));
        await town.Done(town.Operator, new TakePracticeStep(PracticeAct.Skip, PracticeStep.Read));
        Assert.True((await host.Enter(town.Operator, new PracticeStanding())).Value is { IsSkipped: true, IsBegun: true });
        await Go(PracticeStep.Read);
        await Go(PracticeStep.Read);
        Assert.Equal(PracticeStep.Take, (await host.Enter(town.Operator, new PracticeStanding())).Value.Step);
        Assert.Equal(["answer.empty", "answer.proof-reused", "answer.proof-missing"], [(await Go(PracticeStep.Reply)).Refusal.Code, (await Go(PracticeStep.Proof, "sebelum")).Refusal.Code, (await Go(PracticeStep.Proof)).Refusal.Code]);
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Leader, new PracticeStanding())).Refusal);
    }

    [Fact]
    public async Task A_bimtek_is_recorded_corrected_and_names_the_OPDs_it_did_not_reach()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var today = new DateOnly(2026, 11, 2);
        var saved = await host.Enter(town.SystemAdmin, new SaveTraining(null, today, "Memakai meja kerja", "Tim Diskominfo", "Aula", [town.Operator.AccountId!.Value, town.OtherOperator.AccountId!.Value]));
        Assert.True(saved.Succeeded, saved.Succeeded ? "" : saved.Refusal.Code);
        var book = (await host.Enter(town.SystemAdmin, new TrainingBook())).Value;
        Assert.Equal(["Inspektorat", "Kecamatan Kepanjen"], book.Untrained);
        Assert.Equal((1, (DateOnly?)today), (book.Officers.Single(one => one.AccountId == town.Operator.AccountId).Sessions, book.Officers.Single(one => one.AccountId == town.Operator.AccountId).Last));
        await town.Done(town.SystemAdmin, new SaveTraining(saved.Value, today, "Memakai meja kerja", "Tim Diskominfo", "Aula", [town.CopyOperator.AccountId!.Value]));
        Assert.Equal(["Dinas Lingkungan Hidup", "Dinas PU Bina Marga", "Inspektorat"], (await host.Enter(town.SystemAdmin, new TrainingBook())).Value.Untrained);
        Assert.Equal("training.not-yet", (await host.Enter(town.SystemAdmin, new SaveTraining(null, today.AddDays(400), "Nanti", "Tim Diskominfo", "", [town.Operator.AccountId!.Value]))).Refusal.Code);
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.Admin, new TrainingBook())).Refusal);
    }
}
