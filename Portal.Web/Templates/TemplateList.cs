using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Templates;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Templates;

/// <param name="Agencies">To whom a template can be offered alone.</param>
public sealed record TemplateSheet(IReadOnlyList<ReplyTemplate> Rows, IReadOnlyList<Choice> Agencies);

/// <summary>All reply templates, for the admin.</summary>
public sealed record TemplateList : IOperation<TemplateSheet>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class TemplateListHandler(Store store) : IHandle<TemplateList, TemplateSheet>
{
    public Task<Outcome<TemplateSheet>> Handle(TemplateList operation, Actor actor, CancellationToken stop) => store.Read<Outcome<TemplateSheet>>(async db => new TemplateSheet(
        await db.ReplyTemplates.OrderBy(one => one.Order).ThenBy(one => one.Name).ToListAsync(stop), await db.OwnDesks(stop)), stop);
}

internal static class OwnDeskRows
{
    public static Task<List<Choice>> OwnDesks(this PortalDb db, CancellationToken stop) =>
        db.Agencies.Where(one => one.IsActive && one.Tier == AgencyTier.Own).OrderBy(one => one.Name).Select(one => new Choice(one.Id, one.Name)).ToListAsync(stop);
}
