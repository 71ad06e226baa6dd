using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>Who said "saya juga" on this device asks to be told what becomes of the report: what anybody may see, never the talk.</summary>
public sealed record AddSupportNews(string Number, string? DeviceSecret, string? Address) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class AddSupportNewsHandler(Store store, Vault vault, MailAsker asker) : IHandle<AddSupportNews, Done>
{
    public Task<Outcome<Done>> Handle(AddSupportNews operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (operation.DeviceSecret is not { } secret || TicketNumber.Read(operation.Number) is not { } number) return Refusal.NotFound;
        if (await db.Tickets.SingleOrDefaultAsync(one => one.Number == number && one.PublishedAt != null && (one.Visibility & Visibility.Confidential) == 0, stop) is not { } ticket) return Refusal.NotFound;
        var hash = vault.SupporterHash(ticket.Id, secret);
        if (!await db.Supports.AnyAsync(one => one.TicketId == ticket.Id && one.SupporterHash == hash, stop)) return Refusal.NotFound;
        return await asker.Ask(db, ticket.Id, operation.Address, asSupporter: true, stop);
    }, stop);
}
