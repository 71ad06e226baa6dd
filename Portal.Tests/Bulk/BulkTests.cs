using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Bulk;
using Portal.Web.Tickets;

namespace Portal.Tests.Bulk;

public sealed class BulkTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Each_ticket_has_its_own_line_and_all_of_it_can_be_taken_back(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (one, two, waiting, foreign) = (await town.Referred(), await town.Referred(), await town.Filed(), "KM-2026-99999-0");
        var before = await town.Ticket(one);
        BulkStep[] steps = [new TakeStep(), new AssignStep(town.Colleague.AccountId)];
        var marks = await Marks(town, one, two, waiting).With(foreign);

        var preview = (await host.Enter(town.Operator, new PreviewMany(marks, steps))).Value;
        Assert.Equal((2, before.Version), (preview.Ready, await town.Version(one)));
        var done = (await host.Enter(town.Operator, new DoToMany(marks, steps))).Value;
        Assert.Equal([null, null, "not-found", "not-found"], done.Lines.Select(line => line.Refusal?.Code));
        var taken = await town.Ticket(one);
        Assert.Equal((TicketState.InProgress, town.Colleague.AccountId), (taken.State, taken.AssigneeId));

        await town.Done(town.Colleague, new AddNote(two, await town.Version(two), "Sudah saya lihat."));
        var undone = (await host.Enter(town.Operator, new UndoMany(done.RunId))).Value;
        Assert.Equal([null, "ticket.changed"], undone.Lines.OrderBy(line => line.Number == two).Select(line => line.Refusal?.Code));
        var back = await town.Ticket(one);
        Assert.Equal((TicketState.Referred, (Guid?)null, before.DueAt), (back.State, back.AssigneeId, back.DueAt));
        Assert.Equal(TicketEventType.Undone, await host.Store.Read(db => db.Events.Where(row => row.TicketId == back.Id).OrderByDescending(row => row.Sequence).Select(row => row.Type).FirstAsync()));
        Assert.Equal("bulk.already-undone", (await host.Enter(town.Operator, new UndoMany(done.RunId))).Refusal.Code);
    }

    [Fact]
    public async Task A_message_to_the_reporter_waits_until_it_can_no_longer_be_taken_back()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var (one, two) = (await town.InProgress(), await town.InProgress());
        var replies = host.Services.GetRequiredService<HeldReplies>();
        var back = (await host.Enter(town.Operator, new DoToMany(await Marks(town, one), [new ReplyStep("Salah ketik")]))).Value;
        await town.Done(town.Operator, new UndoMany(back.RunId));
        await town.Done(town.Operator, new DoToMany(await Marks(town, one, two), [new ReplyStep("Laporan {nomor}: {dinas} ke lokasi hari ini.")]));
        host.Clock.Now += TimeSpan.FromSeconds(9);
        Assert.Equal(0, await replies.SendDue(TestContext.Current.CancellationToken));
        Assert.Empty((await host.Enter(town.Operator, new TicketTalk(one))).Value);
        host.Clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal(2, await replies.SendDue(TestContext.Current.CancellationToken));
        Assert.Equal([$"Laporan {one}: Dinas PU Bina Marga ke lokasi hari ini."], (await host.Enter(town.Operator, new TicketTalk(one))).Value.Select(said => said.Body));
        Assert.Equal(0, await replies.SendDue(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_message_whose_ticket_went_elsewhere_is_not_sent_and_its_author_reads_why()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.InProgress();
        var run = (await host.Enter(town.Operator, new DoToMany(await Marks(town, number), [new ReplyStep("Sebelah mana?", IsQuestion: true)]))).Value;
        await town.Done(town.Operator, new ReturnTicket(number, await town.Version(number), "Jalan desa.", null));
        host.Clock.Now += TimeSpan.FromSeconds(14);
        await host.Services.GetRequiredService<HeldReplies>().SendDue(TestContext.Current.CancellationToken);
        var state = (await host.Enter(town.Operator, new RefusedReplies(run.RunId))).Value;
        Assert.Equal((0, 1), (state.Waiting, state.Refused.Count));
        Assert.Equal(TicketState.Returned, (await town.Ticket(number)).State);
    }

    [Fact]
    public async Task What_a_refused_step_began_is_not_kept()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var (free, taken) = (await town.Referred(), await town.Referred());
        await town.Done(town.Operator, new TakeTicket(taken, await town.Version(taken)));
        var done = (await host.Enter(town.Operator, new DoToMany(await Marks(town, free, taken), [new NoteStep("Dicek bersama."), new TakeStep()]))).Value;
        Assert.Equal([null, "ticket.illegal.inprogress.take"], done.Lines.Select(line => line.Refusal?.Code));
        Assert.Empty((await host.Enter(town.Operator, new TicketNotes(taken))).Value);
        Assert.Single((await host.Enter(town.Operator, new TicketNotes(free))).Value);
        await town.Done(town.Operator, new UndoMany(done.RunId));
        Assert.Empty((await host.Enter(town.Operator, new TicketNotes(free))).Value);
    }

    [Fact]
    public async Task Many_at_once_gives_no_right_that_one_alone_does_not_have()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var answered = await town.Answered();
        var marks = await Marks(town, answered);
        async Task<string> Try(Actor actor, IReadOnlyList<TicketMark> which, BulkStep step)
        {
            var outcome = await host.Enter(actor, new DoToMany(which, [step]));
            return outcome.Succeeded ? outcome.Value.Lines[0].Refusal?.Code ?? "ok" : outcome.Refusal.Code;
        }

        Assert.Equal("not-found", await Try(town.Operator, marks, new CloseStep(ClosingReason.SolvedOtherwise, "Beres.")));
        Assert.Equal("not-found", await Try(town.Liaison, marks, new CategoryStep(town.Letters.Id)));
        Assert.Equal("not-found", await Try(town.Leader, marks, new NoteStep("Catatan")));
        Assert.Equal("not-found", await Try(town.OtherOperator, marks, new NoteStep("Catatan")));
        Assert.Equal("ticket.read-only", await Try(town.CopyOperator, marks, new NoteStep("Catatan")));
        Assert.Equal("ticket.changed", await Try(town.Operator, [new TicketMark(answered, 1)], new NoteStep("Catatan")));
        Assert.Equal("bulk.too-many", await Try(town.Operator, [.. Enumerable.Range(0, 501).Select(_ => new TicketMark($"KM-{Guid.NewGuid():N}"))], new TakeStep()));
        Assert.Equal("shape", await Try(town.Liaison, marks, new CloseStep(ClosingReason.SolvedOtherwise, " ")));
        Assert.Equal("bulk.blank-missing", await Try(town.Operator, marks, new ReplyStep("Sebelum {tanggal_kiamat}")));
        Assert.Equal("ok", await Try(town.Liaison, marks, new CloseStep(ClosingReason.SolvedOtherwise, "Beres.")));
    }

    [Fact]
    public async Task Too_late_is_too_late_and_another_officers_press_is_not_mine_to_take_back()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var done = (await host.Enter(town.Operator, new DoToMany(await Marks(town, await town.Referred()), [new TakeStep()]))).Value;
        Assert.Equal("not-found", (await host.Enter(town.Colleague, new UndoMany(done.RunId))).Refusal.Code);
        host.Clock.Now += TimeSpan.FromSeconds(14);
        Assert.Equal("ticket.undo-too-late", (await host.Enter(town.Operator, new UndoMany(done.RunId))).Refusal.Code);
    }

    private static async Task<List<TicketMark>> Marks(Town town, params string[] numbers)
    {
        var marks = new List<TicketMark>();
        foreach (var number in numbers) marks.Add(new TicketMark(number, await town.Version(number)));
        return marks;
    }
}

internal static class MoreMarks
{
    public static async Task<List<TicketMark>> With(this Task<List<TicketMark>> marks, string number) => [.. await marks, new TicketMark(number)];
}
