using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <param name="IsMine">This device said so already.</param>
/// <param name="IsOpen">Supporting it still makes sense.</param>
public sealed record SupportCounted(string Number, string Title, int Count, bool IsMine, bool IsOpen);

/// <summary>How many said "saya juga" to a published report, and whether this device did.</summary>
public sealed record SupportStanding(string Number, string? DeviceSecret) : IOperation<SupportCounted>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class SupportStandingHandler(Store store, Vault vault) : IHandle<SupportStanding, SupportCounted>
{
    public Task<Outcome<SupportCounted>> Handle(SupportStanding operation, Actor actor, CancellationToken stop) => store.Read<Outcome<SupportCounted>>(async db =>
    {
        if (TicketNumber.Read(operation.Number) is not { } number) return Refusal.NotFound;
        var ticket = await db.Tickets.SingleOrDefaultAsync(one => one.Number == number && one.PublishedAt != null && (one.Visibility & Visibility.Confidential) == 0, stop);
        var words = ticket is null ? null : await db.Publications.SingleOrDefaultAsync(one => one.TicketId == ticket.Id && one.PublishedAt != null, stop);
        if (ticket is null || words is null) return Refusal.NotFound;
        var hash = operation.DeviceSecret is { } secret ? vault.SupporterHash(ticket.Id, secret) : null;
        var isMine = hash is not null && await db.Supports.AnyAsync(one => one.TicketId == ticket.Id && one.SupporterHash == hash, stop);
        return new SupportCounted(ticket.Number, words.Title, ticket.SupportCount, isMine, ticket.State.IsOpen() || ticket.State == TicketState.Outside);
    }, stop);
}
