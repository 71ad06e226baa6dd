namespace Portal.Web.Storage;

/// <summary>
/// The line that the order now being carried out leaves in the administration log. The <c>Door</c> begins it, <see cref="Store"/> writes it
/// in the order's own first transaction: what was refused or rolled back leaves none, and what was changed always leaves one.
/// </summary>
internal sealed class AdminLine(DateTimeOffset at, Guid? actorId, string operation, string words, Guid? accountId, int? agencyId) : IDisposable
{
    private static readonly AsyncLocal<AdminLine?> InHand = new();
    private readonly AdminLine? before = InHand.Value;
    private Guid? accountId = accountId;
    private int? agencyId = agencyId;
    private string more = "";
    private bool isWritten;

    /// <summary>Of the order this code runs for; null where it leaves no line.</summary>
    public static AdminLine? Now => InHand.Value;

    public AdminLine Begin()
    {
        InHand.Value = this;
        return this;
    }

    /// <summary>Adds what only the handler knows, such as a name behind a number. Before the handler's write ends.</summary>
    public static void Say(string words)
    {
        if (Now is { } line) line.more = $"{line.more} {words}";
    }

    /// <summary>Whom and which OPD it turned out to be about.</summary>
    public static void About(Guid? account, int? agency)
    {
        if (Now is { } line) (line.accountId, line.agencyId) = (account, agency);
    }

    public Task Into(PortalDb db, CancellationToken stop)
    {
        if (isWritten) return Task.CompletedTask;
        var said = words + more;
        return db.Record(new AdminEntry
        {
            At = at, ActorId = actorId, Operation = operation, AccountId = accountId, AgencyId = agencyId,
            Words = said.Length <= AdminEntry.MostWords ? said : said[..(AdminEntry.MostWords - 1)] + "…",
        }, stop);
    }

    public void Committed() => isWritten = true;

    public void Dispose() => InHand.Value = before;
}
