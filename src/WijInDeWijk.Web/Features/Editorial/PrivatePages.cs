namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>Everything under <see cref="Root"/>, redirects and errors included, stays out of caches and search engines.</summary>
internal static class PrivatePages
{
    public const string Root = "/redactie";

    public static void UsePrivatePages(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
                context.Response.Headers["Referrer-Policy"] = "same-origin";
                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
