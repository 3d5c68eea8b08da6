using System.ComponentModel.DataAnnotations;

namespace WijInDeWijk.Web.Infrastructure.PageCaching;

public sealed class PageCacheOptions
{
    public const string Section = "PageCache";

    /// <summary>What all kept pages take together.</summary>
    [Range(0, 1024)]
    public int Megabytes { get; set; } = 16;

    /// <summary>
    /// How long a page is kept at most. Whoever changes what pages show makes the site forget them; this is for what changes the store from
    /// outside the process.
    /// </summary>
    [Range(1, 24 * 60)]
    public int Minutes { get; set; } = 60;

    /// <summary>Cookies that say who asks. A request with one of them passes the cache by.</summary>
    internal HashSet<string> PersonalCookies { get; } = new(StringComparer.Ordinal);
}
