using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Follow;

/// <summary>Which ticket a code opens; see <see cref="CodeDesk"/>.</summary>
/// <param name="Address">Of the caller; see <see cref="CallerAddress"/>.</param>
public sealed record FindByCode(string? Typed, string Address) : IOperation<long>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class FindByCodeHandler(CodeDesk desk) : IHandle<FindByCode, long>
{
    public Task<Outcome<long>> Handle(FindByCode operation, Actor actor, CancellationToken stop) => desk.Find(operation.Typed, operation.Address, stop);
}
