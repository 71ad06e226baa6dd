using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>"Saya juga": joins a published report as a supporter. One per device, and not by the reporter themselves.</summary>
/// <param name="DeviceSecret">From <see cref="DeviceCookie"/>; only a keyed hash of it with this ticket is kept.</param>
/// <param name="ReporterOf">Tickets this browser proved a tracking code for.</param>
public sealed record SupportReport(string Number, string DeviceSecret, IReadOnlyList<long> ReporterOf) : IOperation<int>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class SupportReportShape : AbstractValidator<SupportReport>
{
    public SupportReportShape() => RuleFor(one => one.DeviceSecret).Matches("^[0-9a-f]{32}$").WithMessage("Muat ulang halaman ini, lalu tekan sekali lagi.");
}

/// <summary>Gives the new count.</summary>
internal sealed class SupportReportHandler(Store store, Vault vault, TimeProvider time) : IHandle<SupportReport, int>
{
    private const int Tries = 5;

    public async Task<Outcome<int>> Handle(SupportReport operation, Actor actor, CancellationToken stop)
    {
        // A crowd at one report meets at its event numbers: who was second goes again.
        for (var left = Tries; ; left--)
        {
            var outcome = await Once(operation, stop);
            if (outcome.Succeeded || left == 1 || outcome.Refusal != TicketRefusals.Changed) return outcome;
        }
    }

    private async Task<Outcome<int>> Once(SupportReport operation, CancellationToken stop)
    {
        try
        {
            var counted = await store.Write<Ticket>(async db =>
            {
                if (TicketNumber.Read(operation.Number) is not { } number || await db.Tickets.SingleOrDefaultAsync(one => one.Number == number, stop) is not { } ticket) return Refusal.NotFound;
                if (ticket.PublishedAt is null || ticket.IsConfidential) return Refusal.NotFound;
                if (operation.ReporterOf.Contains(ticket.Id)) return SupportRefusals.Own;
                var hash = vault.SupporterHash(ticket.Id, operation.DeviceSecret);
                if (await db.Supports.AnyAsync(one => one.TicketId == ticket.Id && one.SupporterHash == hash, stop)) return SupportRefusals.Already;
                var now = time.GetUtcNow();
                if (ticket.Support(now) is { Succeeded: false } no) return no.Refusal;
                db.Supports.Add(new Support { TicketId = ticket.Id, SupporterHash = hash, SupportedAt = now });
                return ticket;
            }, stop);
            return counted.Succeeded ? counted.Value.SupportCount : counted.Refusal;
        }
        catch (DbUpdateException fault) when (StorageFaults.IsDuplicate(fault)) { return SupportRefusals.Already; }
    }
}

internal static class SupporterHashes
{
    public static string SupporterHash(this Vault vault, long ticketId, string deviceSecret) =>
        vault.Lookup("support", ticketId.ToString(CultureInfo.InvariantCulture) + "\n" + deviceSecret);
}
