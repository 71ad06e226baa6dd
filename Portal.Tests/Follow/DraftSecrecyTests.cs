using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Follow;

/// <summary>The reporter gets what was approved, and not one byte of what was not.</summary>
public sealed class DraftSecrecyTests
{
    private const string Canary = "Kenari draf jawaban";
    private static readonly Guid DraftPhoto = Guid.Parse("7d7d7d7d-0000-4000-8000-00000000feed");

    [Theory, InlineData(AnswerStatus.Draft), InlineData(AnswerStatus.Submitted), InlineData(AnswerStatus.SentBack)]
    public async Task An_unapproved_answer_is_nowhere_in_what_the_reporter_gets(AnswerStatus status)
    {
        await using var host = await PortalHost.Start();
        var standing = await WithAnswer(host, status);
        var page = await host.CreateClient().GetStringAsync($"/lacak/{standing.Code}");
        Assert.Contains(standing.Number, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(DraftPhoto.ToString(), page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Catatan peninjau", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_same_answer_once_approved_is_there()
    {
        await using var host = await PortalHost.Start();
        var standing = await WithAnswer(host, AnswerStatus.Approved);
        var page = await host.CreateClient().GetStringAsync($"/lacak/{standing.Code}");
        Assert.Contains(Canary, page, StringComparison.Ordinal);
        Assert.Contains(DraftPhoto.ToString(), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_and_opened_identities_are_nowhere()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        await Some.Change(host, standing, Some.Admin, (ticket, pen) => ticket.AddNote(Some.Admin, pen.Write(ticket, TextKind.InternalNote, Canary), pen.Now));
        await Some.Change(host, standing, Some.Admin, (ticket, pen) => ticket.RecordIdentityOpened(Some.Admin, pen.Write(ticket, TextKind.InternalNote, Canary), pen.Now));
        Assert.DoesNotContain(Canary, await host.CreateClient().GetStringAsync($"/lacak/{standing.Code}"), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<Standing> WithAnswer(PortalHost host, AnswerStatus status)
    {
        var standing = await Some.TicketIn(host, TicketState.InProgress);
        var agency = await host.Store.Read(db => Task.FromResult(db.Tickets.Single(one => one.Id == standing.Id).AgencyId!.Value));
        var (writer, liaison) = (Some.OperatorOf(agency), Some.LiaisonOf(agency));
        await Some.Change(host, standing, writer, (ticket, pen) =>
        {
            var answer = Answer.Begin(ticket.Id);
            answer.Rewrite(writer, pen.Vault.Seal(Canary), pen.Vault.Fingerprint(Canary), pen.Now);
            answer.CountProofs(1, 0);
            pen.Db.Answers.Add(answer);
            pen.Db.Attachments.Add(new Attachment { Id = DraftPhoto, TicketId = ticket.Id, AnswerId = answer.Id, Purpose = AttachmentPurpose.Proof, MediaType = "image/jpeg", Sha256 = "00" });
            var done = ticket.SaveDraft(writer, pen.Now);
            if (status != AnswerStatus.Draft) done = ticket.SubmitAnswer(writer, answer, ProofKind.AfterPhoto, pen.Now);
            if (status == AnswerStatus.SentBack) done = ticket.SendBackAnswer(liaison, answer, pen.Write(ticket, TextKind.ReviewNote, "Catatan peninjau"), pen.Now);
            return status == AnswerStatus.Approved ? ticket.ApproveAnswer(liaison, answer, false, pen.Deadlines, pen.Now) : done;
        });
        return standing;
    }
}
