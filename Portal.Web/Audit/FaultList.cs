namespace Portal.Web.Audit;

/// <summary>Counts every fault and keeps the first few by name.</summary>
internal sealed class FaultList(int named)
{
    private readonly List<AuditFault> first = [];

    public int Count { get; private set; }

    public IReadOnlyList<AuditFault> Named => first;

    public void Add(AuditFault fault)
    {
        Count++;
        if (first.Count < named) first.Add(fault);
    }
}
