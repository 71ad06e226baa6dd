using Portal.Domain.Catalog;
using Portal.Domain.Sla;

namespace Portal.Web.Admin;

/// <summary>What the category form holds while it is being filled in.</summary>
internal sealed class CategoryForm
{
    public string Slug { get; set; } = "";
    public string Name { get; set; } = "";
    public string Hint { get; set; } = "";
    public string Keywords { get; set; } = "";
    public ProofKind Proof { get; set; } = ProofKind.AfterPhoto;
    public ClockClass ClockClass { get; set; } = ClockClass.NonSupervisory;
    public string? AgencyCode { get; set; }
    public bool IsExempt { get; set; }
    public int Order { get; set; } = 100;
    public bool IsActive { get; set; } = true;

    public static CategoryForm Of(Category from) => new()
    {
        Slug = from.Slug, Name = from.Name, Hint = from.Hint, Keywords = from.Keywords, Proof = from.Proof, ClockClass = from.ClockClass,
        AgencyCode = from.AgencyCode, IsExempt = from.IsExemptFromApproval, Order = from.Order, IsActive = from.IsActive,
    };

    public void Ask(ProofKind kind, bool isAsked) => Proof = isAsked ? Proof | kind : Proof & ~kind;

    public SaveCategory AsOperation(int? id) => new(id, Slug.Trim(), Name, Hint, Keywords, Proof, ClockClass, AgencyCode, IsExempt, Order, IsActive);
}
