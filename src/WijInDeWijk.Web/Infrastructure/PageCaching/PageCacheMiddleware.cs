using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Infrastructure.PageCaching;

/// <summary>
/// Stands in a request's way twice. As the first of all it answers with what was kept, for little more than the cost of sending it. Once the
/// request has found its action, and that is a public page, it has the page rendered, once for all who ask for it meanwhile, and keeps it.
/// </summary>
internal sealed class PageCacheMiddleware(PageCache pages, PublicPages publicPages, PageCacheCount count, IOptions<PageCacheOptions> options)
{
    private readonly ConcurrentDictionary<(PageKey Key, long Generation), TaskCompletionSource<CachedPage?>> _rendering = new();
    private readonly string[] _personalCookies = [.. options.Value.PersonalCookies.Select(name => name + "=")];

    public Task AnswerAsync(HttpContext context, RequestDelegate next) =>
        IsForEverybody(context.Request) && pages.Find(PageKey.Of(context.Request, publicPages.AllParameters)) is { } page
            ? AnswerAsync(context, page)
            : next(context);

    public async Task RenderAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>() is not { } parameters)
        {
            await next(context);
        }
        else if (!IsForEverybody(context.Request))
        {
            context.Response.Headers.CacheControl = "private, no-cache";
            await next(context);
        }
        else if (await FindOrRenderAsync(context, PageKey.Of(context.Request, parameters), next) is { } page)
        {
            await page.WriteAsync(context);
        }
    }

    private async Task AnswerAsync(HttpContext context, CachedPage page) => count.Add(wasKnown: await page.WriteAsync(context));

    /// <returns>Null when the request was answered otherwise.</returns>
    private async Task<CachedPage?> FindOrRenderAsync(HttpContext context, PageKey key, RequestDelegate next)
    {
        var generation = pages.Generation;
        var mine = new TaskCompletionSource<CachedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var address = (key.In(ContentCoding.Identity), generation);
        var first = _rendering.GetOrAdd(address, mine);
        if (first != mine)
        {
            if (await first.Task.WaitAsync(context.RequestAborted) is { } shared)
            {
                return Keep(key, shared, generation);
            }

            // It was none to keep, so it was for one reader.
            await next(context);
            return null;
        }

        CachedPage? page = null;
        try
        {
            page = FindInAnyCoding(key) ?? await PageRenderer.RenderAsync(context, key, next);
            return page is null ? null : Keep(key, page, generation);
        }
        finally
        {
            _rendering.TryRemove(address, out _);
            mine.SetResult(page);
        }
    }

    private CachedPage? FindInAnyCoding(PageKey key) => Enum.GetValues<ContentCoding>().Select(coding => pages.Find(key.In(coding))).FirstOrDefault(page => page is not null);

    private CachedPage Keep(PageKey key, CachedPage page, long generation)
    {
        if (pages.Find(key) is { } kept)
        {
            return kept;
        }

        var encoded = page.In(key.Coding);
        pages.Add(key, encoded, generation);
        return encoded;
    }

    private bool IsForEverybody(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Authorization.Count == 0
        && (request.Headers.Cookie.Count == 0 || !HasPersonalCookie(request.Headers.Cookie.ToString()));

    private bool HasPersonalCookie(string cookies) => Array.Exists(_personalCookies, name => cookies.Contains(name, StringComparison.Ordinal));
}
