using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Web.Storage;

/// <summary>Refuses any writing command of a context that is not in the lane: a forgotten lane is a bug found at once, not a rare race.</summary>
internal sealed class LaneGuard : DbCommandInterceptor
{
    private static readonly string[] Writing = ["INSERT", "UPDATE", "DELETE", "REPLACE"];

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Check(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Check(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbCommand command, CommandEventData eventData)
    {
        if (eventData.Context is not PortalDb { HoldsLane: false } || eventData.CommandSource == CommandSource.Migrations) return;
        var text = command.CommandText.AsSpan().TrimStart();
        foreach (var verb in Writing)
        {
            if (text.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException("This write is outside the write lane: go through Store.Write or SaveChangesAsync.");
        }
    }
}
