using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Tickets;
using Portal.Web.Templates;
using Portal.Web.Tickets;

namespace Portal.Web.Bulk;

/// <summary>What a step needs at hand besides the ticket.</summary>
internal sealed class BulkHand(TicketPen pen, Actor actor, Guid runId, BlankValues blanks)
{
    /// <summary>The button to take it back is shown for ten seconds; a press in the last one is still on its way.</summary>
    public static readonly TimeSpan Wait = Ticket.UndoWindow + TimeSpan.FromSeconds(3);

    public TicketPen Pen => pen;
    public Actor Actor => actor;

    public Task<Dictionary<int, Category>> Categories(CancellationToken stop) => pen.Once("categories", () => pen.Db.Categories.AsNoTracking().ToDictionaryAsync(one => one.Id, stop));

    public async Task<(string Text, IReadOnlyList<string> Missing)> Fill(Ticket ticket, string text, CancellationToken stop) =>
        Domain.Templates.Blanks.Fill(text.Trim(), await blanks.Of(pen, ticket, actor, stop));

    public void Hold(Ticket ticket, TextKind kind, string text) => pen.Db.HeldReplies.Add(new HeldReply
    {
        RunId = runId, TicketId = ticket.Id, Number = ticket.Number, AuthorId = actor.AccountId!.Value, Kind = kind, BodySealed = pen.Vault.Seal(text), DueAt = pen.Now + Wait,
    });
}
