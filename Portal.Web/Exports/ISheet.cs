namespace Portal.Web.Exports;

/// <summary>A table that is written row by row onto a line that is open already. Nothing of what was written stays in memory.</summary>
internal interface ISheet : IAsyncDisposable
{
    void Text(string? value);

    /// <summary>A local day, or nothing.</summary>
    void Day(DateOnly? day);

    void Number(long? value);

    /// <summary>The row is whole; what has gathered goes out when it is enough.</summary>
    ValueTask EndRow(CancellationToken stop);
}
