using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>
/// Makes the site forget the pages it kept, once what they show has changed. A page that is being made at that moment may still show the
/// old words: it is kept under the number of before, and so never shown again.
/// </summary>
public sealed class OutputCacheInvalidator(IOutputCacheStore cache)
{
    internal const string Tag = "public";

    private long _generation;

    /// <summary>Call it after the commit.</summary>
    public async Task ForgetAsync()
    {
        Interlocked.Increment(ref _generation);
        await cache.EvictByTagAsync(Tag, CancellationToken.None);
    }

    internal static KeyValuePair<string, string> Generation(HttpContext context) => KeyValuePair.Create(
        "generation", Interlocked.Read(ref context.RequestServices.GetRequiredService<OutputCacheInvalidator>()._generation).ToString(CultureInfo.InvariantCulture));
}
