using System.Collections.Concurrent;
using FluentValidation;
using Portal.Domain;
using Portal.Web.Accounts;
using Portal.Web.Storage;

namespace Portal.Web.App;

/// <summary>
/// The only way into an operation: may this actor? is it well-formed? then handle. It must exist because a click on a Blazor circuit
/// passes no middleware. The actor's rights are read afresh for every entry, so a revoked officer is out at once.
/// </summary>
public sealed class Door(IServiceProvider services, CurrentActor current)
{
    private static readonly ConcurrentDictionary<Type, object> Entries = new();

    public async Task<Outcome<TResult>> Enter<TResult>(IOperation<TResult> operation, CancellationToken stop = default) =>
        await EnterAs(await Known(stop), operation, stop);

    private async Task<Actor> Known(CancellationToken stop)
    {
        var actor = await current.Find(stop);
        services.GetRequiredService<Meetings.LastSeenBook>().Hear(actor);
        return actor;
    }

    /// <summary>For reporters (who proved themselves by code) and for jobs; officers always come through <see cref="Enter{TResult}"/>.</summary>
    public Task<Outcome<TResult>> EnterAs<TResult>(Actor actor, IOperation<TResult> operation, CancellationToken stop = default)
    {
        var entry = (IEntry<TResult>)Entries.GetOrAdd(operation.GetType(), type => Activator.CreateInstance(typeof(Entry<,>).MakeGenericType(type, typeof(TResult)))!);
        return entry.Enter(operation, actor, services, stop);
    }

    private interface IEntry<TResult>
    {
        Task<Outcome<TResult>> Enter(IOperation<TResult> operation, Actor actor, IServiceProvider services, CancellationToken stop);
    }

    private sealed class Entry<TOperation, TResult> : IEntry<TResult> where TOperation : IOperation<TResult>
    {
        public async Task<Outcome<TResult>> Enter(IOperation<TResult> operation, Actor actor, IServiceProvider services, CancellationToken stop)
        {
            if (!actor.May(TOperation.Needs)) return Refusal.NotFound;
            if (services.GetService<IValidator<TOperation>>() is { } shape)
            {
                var faults = (await shape.ValidateAsync((TOperation)operation, stop)).Errors;
                if (faults.Count > 0) return Outcome<TResult>.Refuse([.. faults.Select(fault => new Refusal("shape", fault.ErrorMessage, FieldName(fault.PropertyName)))]);
            }
            using var line = operation is IRecorded order ? Line(order, actor, services) : null;
            return await services.GetRequiredService<IHandle<TOperation, TResult>>().Handle((TOperation)operation, actor, stop);
        }

        private static AdminLine Line(IRecorded order, Actor actor, IServiceProvider services) =>
            new AdminLine(services.GetRequiredService<TimeProvider>().GetUtcNow(), actor.AccountId, typeof(TOperation).Name, order.Record, order.AboutAccount, order.AboutAgency).Begin();

        private static string FieldName(string property) => property.Length == 0 ? "" : char.ToLowerInvariant(property[0]) + property[1..];
    }
}
