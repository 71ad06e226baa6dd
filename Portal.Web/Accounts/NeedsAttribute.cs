using Microsoft.AspNetCore.Authorization;
using Portal.Domain;

namespace Portal.Web.Accounts;

/// <summary>A page for those who hold a permission; the others get "tidak ditemukan", visitors the sign-in page. Its operations still go through the Door.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class NeedsHandler(CurrentActor current) : AuthorizationHandler<NeedsAttribute>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true && (await current.For(context.User)).May(requirement.Permission)) context.Succeed(requirement);
    }
}
