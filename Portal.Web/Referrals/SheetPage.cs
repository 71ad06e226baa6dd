using Microsoft.AspNetCore.Components;
using Portal.Web.App;

namespace Portal.Web.Referrals;

/// <summary>A page for paper: static, one read, and to everybody else it does not exist.</summary>
public abstract class SheetPage : ComponentBase
{
    [Parameter] public string Nomor { get; set; } = "";

    /// <summary>Of the surat pengantar, on its own page.</summary>
    [Parameter] public Guid? Surat { get; set; }

    [Inject] protected Door Door { get; set; } = null!;

    [Inject] protected NavigationManager Nav { get; set; } = null!;

    protected SheetView? Sheet { get; private set; }

    protected virtual bool WithChain => false;

    protected override async Task OnInitializedAsync()
    {
        var read = await Door.Enter(new PrintedSheet(Nomor, Surat));
        var ways = WithChain && read.Succeeded ? await Door.Enter(new OpenWays(Nomor)) : null;
        if (!read.Succeeded || ways is { Succeeded: false }) Nav.NotFound();
        else Sheet = ways is null ? read.Value : read.Value with { Chain = ways.Value.Chain };
    }
}
