using Portal.Domain;

namespace Portal.Web.App;

/// <summary>Something a person or a job can ask for. Without <see cref="Needs"/> it does not compile; public ones say <see cref="Permission.Anyone"/> aloud.</summary>
/// <typeparam name="TResult">What it gives when it is not refused.</typeparam>
public interface IOperation<TResult>
{
    static abstract Permission Needs { get; }
}

/// <summary>An order that changes how the government works. It leaves a line in the administration log, in the same transaction.</summary>
public interface IRecorded
{
    /// <summary>What was ordered, as a sentence for the auditor: Indonesian, at most some 300 letters, no secret and no citizen's data.</summary>
    string Record { get; }

    /// <summary>Whose account it is about.</summary>
    Guid? AboutAccount => null;

    /// <summary>Which OPD it is about.</summary>
    int? AboutAgency => null;
}

/// <summary>Does what an operation asks for; found by this interface, called only by the <see cref="Door"/>.</summary>
public interface IHandle<in TOperation, TResult> where TOperation : IOperation<TResult>
{
    Task<Outcome<TResult>> Handle(TOperation operation, Actor actor, CancellationToken stop);
}
