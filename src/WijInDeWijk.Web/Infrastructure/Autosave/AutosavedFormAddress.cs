using WijInDeWijk.Web.Infrastructure.Filters;

namespace WijInDeWijk.Web.Infrastructure.Autosave;

/// <summary>Where the script asks what was typed before; the part of the site that a page belongs to tells.</summary>
internal static class AutosavedFormAddress
{
    public const string OfEditors = $"{PrivatePages.Root}/getypt";

    /// <summary>Under <c>/insturen/mijn/{reference}</c>.</summary>
    public const string OfContributors = "getypt";

    private const string Mine = "/insturen/mijn";

    /// <summary>Null where nobody is known: then the browser keeps it, in this tab.</summary>
    public static string? Of(HttpContext context)
    {
        var path = context.Request.Path;
        return path.StartsWithSegments(PrivatePages.Root, StringComparison.OrdinalIgnoreCase) ? OfEditors
            : path.StartsWithSegments(Mine, StringComparison.OrdinalIgnoreCase, out var rest) && rest.Value?.Split('/') is [_, { Length: > 0 } reference, ..] ? $"{Mine}/{reference}/{OfContributors}"
            : null;
    }
}
