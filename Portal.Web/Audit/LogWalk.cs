using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Audit;

/// <summary>Goes through the log in the order of its positions and remembers, per ticket, where the chain must go on.</summary>
internal sealed class LogWalk(Vault vault, IReadOnlyList<AuditAnchor> anchors, FaultList faults)
{
    private readonly Dictionary<long, (int Sequence, string Hash)> chains = [];
    private AnchorChain seal = new(vault, "");
    private int nextAnchor;

    public long Position { get; private set; }
    public long Visited { get; private set; }
    public FaultList Faults => faults;

    public void Visit(string number, TicketEvent one)
    {
        void Fault(string what) => faults.Add(new AuditFault(number, one.Sequence, one.Position, what));
        if (one.Position != Position + 1) Fault($"events are missing between positions {Number(Position)} and {Number(one.Position)}");
        PassMissingAnchors(one.Position);
        var (sequence, hash) = chains.GetValueOrDefault(one.TicketId, (0, ""));
        if (one.Sequence != sequence + 1) Fault($"the ticket's events jump from {Number(sequence)} to {Number(one.Sequence)}");
        if (one.PreviousHash != hash) Fault("the event is not chained to the one before it");
        if (one.Hash != vault.ChainHash(EventLog.Canonical(one, number))) Fault("the event was changed");
        chains[one.TicketId] = (one.Sequence, one.Hash);
        seal.Add(one.Position, one.Hash);
        (Position, Visited) = (one.Position, Visited + 1);
        if (nextAnchor < anchors.Count && anchors[nextAnchor].Position == Position) Check(anchors[nextAnchor++]);
    }

    /// <param name="end">The position the log says it has reached.</param>
    public void Finish(long end)
    {
        if (Position < end) faults.Add(new AuditFault("", 0, Position, $"the log ends at {Number(Position)} but was counted to {Number(end)}"));
        PassMissingAnchors(long.MaxValue);
    }

    private void PassMissingAnchors(long before)
    {
        while (nextAnchor < anchors.Count && anchors[nextAnchor].Position < before) Check(anchors[nextAnchor++]);
    }

    private void Check(AuditAnchor anchor)
    {
        if (anchor.PreviousHash != seal.PreviousHash || anchor.Hash != seal.Hash())
            faults.Add(new AuditFault("", 0, anchor.Position, $"the seal at position {Number(anchor.Position)} does not fit the log"));
        seal = new AnchorChain(vault, anchor.Hash);
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
