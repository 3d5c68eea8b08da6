using System.Runtime.InteropServices;

namespace WijInDeWijk.Web.Infrastructure.PageCaching;

/// <summary>What one kept answer belongs to. Scheme and host are part of it: a page names its own full address.</summary>
/// <param name="Query">Written as <see cref="QueryParameters.Canonical"/> does.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageKey(string Scheme, string Host, string Path, string Query, ContentCoding Coding)
{
    public static PageKey Of(HttpRequest request, QueryParameters parameters) => new(
        request.Scheme,
        request.Host.Value ?? string.Empty,
        request.Path.Value ?? string.Empty,
        request.QueryString.HasValue ? parameters.Canonical(request.QueryString.Value) : string.Empty,
        ContentCodings.Accepted(request.Headers.AcceptEncoding));

    public PageKey In(ContentCoding coding) => this with { Coding = coding };

    /// <summary>Nearly always one scheme and one host.</summary>
    public override int GetHashCode() => HashCode.Combine(Path, Query, Coding);
}
