using WijInDeWijk.Web.Features.CheckIns;

namespace WijInDeWijk.Web.Infrastructure.Filters;

/// <summary>Everything under <see cref="Roots"/>, redirects and errors included, stays out of caches and search engines.</summary>
internal static class PrivatePages
{
    public const string Root = "/redactie";

    /// <summary>The addresses of links to tell how a case fares carry a secret, too.</summary>
    private static readonly PathString[] Roots = [Root, CheckInLinks.Path];

    public static void UsePrivatePages(this WebApplication app) => app.Use((context, next) =>
    {
        if (Array.Exists(Roots, root => context.Request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase)))
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
