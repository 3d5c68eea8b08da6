using System.Runtime.InteropServices;

namespace WijInDeWijk.Web.Infrastructure.PageCaching;

/// <summary>What one kept answer belongs to. The host that a visitor names is no part of it: no page repeats it.</summary>
/// <param name="Query">Written as <see cref="QueryParameters.Canonical"/> does.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageKey(string Path, string Query, ContentCoding Coding)
{
    public static PageKey Of(HttpRequest request, QueryParameters parameters) => new(
        request.Path.Value ?? string.Empty,
        request.QueryString.HasValue ? parameters.Canonical(request.QueryString.Value) : string.Empty,
        ContentCodings.Accepted(request.Headers.AcceptEncoding));

    public PageKey In(ContentCoding coding) => this with { Coding = coding };
}
