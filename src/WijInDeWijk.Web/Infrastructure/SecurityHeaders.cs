using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace WijInDeWijk.Web.Infrastructure;

internal static class SecurityHeaders
{
    // Everything comes from this host and nothing is written into the page: no inline script, no inline style, no frames.
    private const string ContentSecurityPolicy =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; img-src 'self' data:";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var days = app.Services.GetRequiredService<IOptions<HttpsOptions>>().Value.HstsDays;
        var strictTransport = days == 0 ? default : new StringValues(string.Create(CultureInfo.InvariantCulture, $"max-age={TimeSpan.FromDays(days).TotalSeconds}"));
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers.StrictTransportSecurity = strictTransport; // over http browsers pay no attention to it
            return next(context);
        });
    }
}
