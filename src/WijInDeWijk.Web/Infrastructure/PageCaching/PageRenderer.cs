using Microsoft.AspNetCore.Http.Features;

namespace WijInDeWijk.Web.Infrastructure.PageCaching;

/// <summary>Runs the rest of a request into memory, and makes of it an answer to keep.</summary>
internal static class PageRenderer
{
    /// <returns>Null for what is not kept: the answer is then on its way to who asked.</returns>
    public static async Task<CachedPage?> RenderAsync(HttpContext context, PageKey key, RequestDelegate next)
    {
        var (request, response) = (context.Request, context.Response);
        var (method, aborted, body) = (request.Method, context.RequestAborted, context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        await using var content = new PageBuffer();
        var rendered = new StreamResponseBodyFeature(content);

        // Others wait for this page, so it is made even if who asked goes away; and of nothing but what all of them asked.
        context.RequestAborted = CancellationToken.None;
        request.QueryString = new QueryString(key.Query.Length == 0 ? null : key.Query);
        request.Method = HttpMethods.Get;
        context.Features.Set<IHttpResponseBodyFeature>(rendered);
        try
        {
            await next(context);
            await rendered.CompleteAsync();
        }
        finally
        {
            context.Features.Set(body);
            (request.Method, context.RequestAborted) = (method, aborted);
        }

        if (response.StatusCode == StatusCodes.Status200OK && response.Headers is { SetCookie.Count: 0, CacheControl.Count: 0 })
        {
            return CachedPage.Of(response.Headers, content.Written.Span, key.Coding);
        }

        if (!content.Written.IsEmpty) // an answer without a body still gets its page for that status
        {
            await response.Body.WriteAsync(content.Written, aborted);
        }

        return null;
    }
}
