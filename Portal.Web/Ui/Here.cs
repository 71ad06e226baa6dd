using Microsoft.AspNetCore.Components;

namespace Portal.Web.Ui;

/// <summary>Where the reader is, for links into this page and for the current item of a menu.</summary>
internal static class Here
{
    public static string Of(NavigationManager nav) => new Uri(nav.Uri).PathAndQuery;

    public static string PathOf(NavigationManager nav) => new Uri(nav.Uri).AbsolutePath;

    /// <summary>"page" on the path itself and below it, else null so that the attribute is left out.</summary>
    public static string? Current(NavigationManager nav, string href)
    {
        var path = PathOf(nav);
        var at = href != "/" && (path.Equals(href, StringComparison.OrdinalIgnoreCase) || path.StartsWith($"{href}/", StringComparison.OrdinalIgnoreCase));
        return at || path == href ? "page" : null;
    }
}
