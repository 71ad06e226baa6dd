using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>
/// Draws approved answers for a second look, whichever way they were approved: it follows the log. Chance decides after the approval, so that
/// nobody can know it before; a photo taken elsewhere is always drawn. Drawing and place in the log are one commit: each answer has one chance.
/// </summary>
public sealed class ProofSample(Store store, ProofSettings settings, TimeProvider time)
{
    private const int Batch = 500, MostUnkept = 5000;

    // What is older was settled before anybody drew.
    private static readonly TimeSpan Reach = TimeSpan.FromDays(30);
    private long seen;

    /// <returns>How many were drawn.</returns>
    public async Task<int> CatchUp(CancellationToken stop)
    {
        var drawn = 0;
        while (await Look(stop) is { Count: > 0 } fresh)
        {
            var last = fresh[^1].Position;
            if (fresh.Exists(one => one.Type == TicketEventType.AnswerApproved) || last - await Kept(stop) > MostUnkept)
            {
                var step = await store.Write<int>(async db => await Draw(db, last, stop), stop);
                if (!step.Succeeded) break;
                drawn += step.Value;
            }
            seen = last;
        }
        return drawn;
    }

    private sealed record Line(long Position, TicketEventType Type);

    private async Task<List<Line>> Look(CancellationToken stop)
    {
        var from = Math.Max(seen, seen == 0 ? await Kept(stop) : 0);
        return await store.Read(db => db.Events.Where(one => one.Position > from).OrderBy(one => one.Position).Take(Batch).Select(one => new Line(one.Position, one.Type)).ToListAsync(stop), stop);
    }

    private Task<long> Kept(CancellationToken stop) => store.Read(db => db.Counters.Where(one => one.Name == Counter.ProofsPosition).Select(one => one.Value).SingleOrDefaultAsync(stop), stop);

    private async Task<int> Draw(PortalDb db, long last, CancellationToken stop)
    {
        // Counting up by nothing takes the row's lock: a second node waits here and then sees where the first one came to.
        var kept = await db.CountUp(Counter.ProofsPosition, 0, stop);
        if (kept >= last) return 0;
        var now = time.GetUtcNow();
        var approved = await db.Events.AsNoTracking().Where(one => one.Position > kept && one.Position <= last && one.Type == TicketEventType.AnswerApproved && one.Ticket.Channel != Channel.Imported)
            .Select(one => new { one.TicketId, one.AgencyId, one.Facts, one.At }).ToListAsync(stop);
        var drawn = 0;
        foreach (var one in approved.Where(one => one.At >= now - Reach))
        {
            if (!Guid.TryParse(EventFacts.Read(one.Facts).GetValueOrDefault("answer"), out var answer)) continue;
            var proofs = await db.Attachments.Where(file => file.AnswerId == answer && file.Purpose == AttachmentPurpose.Proof).Select(file => file.MetresAway).ToListAsync(stop);
            var isFlagged = proofs.Exists(metres => metres > settings.FarMetres);
            if (proofs.Count == 0 || !(isFlagged || IsDrawn())) continue;
            db.ProofReviews.Add(new ProofReview { TicketId = one.TicketId, AnswerId = answer, AgencyId = one.AgencyId, IsFlagged = isFlagged, DrawnAt = now });
            drawn++;
        }
        await db.CountUp(Counter.ProofsPosition, last - kept, stop);
        return drawn;
    }

    private bool IsDrawn() => RandomNumberGenerator.GetInt32(1_000_000) < settings.SampleShare * 1_000_000;
}

/// <summary>Follows the log for the sample.</summary>
internal sealed class ProofSampler(ProofSample sample, Leases leases, LogSignal signal, ILogger<ProofSampler> log) : LogFollower("uji-petik", leases, signal, log)
{
    protected override Task CatchUp(CancellationToken stop) => sample.CatchUp(stop);
}
