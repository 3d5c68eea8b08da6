using Microsoft.AspNetCore.Http.Features;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>
/// Reads what a browser still sends of a request that is refused, and throws it away: one that can't send on shows an error of its own
/// instead of the page that says why.
/// </summary>
internal static class RequestDrain
{
    /// <summary>In bytes. Who sends more is not somebody with a form, and is hung up on.</summary>
    private const long Most = 100_000_000;

    public static async Task DrainAsync(HttpContext context)
    {
        if (context.Request.ContentLength > Most)
        {
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Most;
        }

        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }
}
