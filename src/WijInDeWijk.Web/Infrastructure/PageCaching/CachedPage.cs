using System.IO.Hashing;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace WijInDeWijk.Web.Infrastructure.PageCaching;

/// <summary>An answer that is ready to be sent: its headers, and its body as it goes over the line.</summary>
internal sealed class CachedPage
{
    /// <summary>In bytes: what an entry takes beside its body, roughly.</summary>
    private const int Overhead = 2_048;

    private static readonly StringValues Caching = "public, no-cache";

    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly string _digest;
    private readonly ContentCoding _coding;
    private readonly bool _isCompressible;
    private readonly byte[] _body;
    private readonly StringValues _etag;

    private CachedPage(KeyValuePair<string, StringValues>[] headers, string digest, ContentCoding coding, bool isCompressible, byte[] body)
    {
        (_digest, _coding, _isCompressible, _body) = (digest, coding, isCompressible, body);

        // An answer in another coding is another sequence of bytes, so it has a strong tag of its own.
        _etag = coding.Name() is { } name ? $"\"{digest}-{name}\"" : $"\"{digest}\"";
        _headers = headers;
    }

    /// <summary>Set when it is asked for; the cache takes it back when it looks for what can go.</summary>
    public bool WasUsed { get; set; }

    public int Size => _body.Length + Overhead;

    /// <param name="rendered">The headers that the site gave the answer.</param>
    /// <param name="content">Its body, not encoded.</param>
    /// <param name="coding">What the reader takes.</param>
    public static CachedPage Of(IHeaderDictionary rendered, ReadOnlySpan<byte> content, ContentCoding coding)
    {
        KeyValuePair<string, StringValues>[] headers = [.. rendered.Where(header => !IsOfTheBody(header.Key))];
        var digest = Convert.ToHexStringLower(XxHash128.Hash(content));
        return IsText(rendered.ContentType.ToString())
            ? new CachedPage(headers, digest, coding, isCompressible: true, coding.Encode(content))
            : new CachedPage(headers, digest, ContentCoding.Identity, isCompressible: false, content.ToArray());
    }

    /// <summary>The same answer for who takes another coding.</summary>
    public CachedPage In(ContentCoding coding) => coding == _coding || !_isCompressible
        ? this
        : new CachedPage(_headers, _digest, coding, _isCompressible, coding.Encode(_coding.Decode(_body)));

    /// <returns>Whether the reader had these bytes already.</returns>
    public async ValueTask<bool> WriteAsync(HttpContext context)
    {
        var response = context.Response;
        foreach (var (name, value) in _headers)
        {
            response.Headers[name] = value;
        }

        response.Headers.CacheControl = Caching;
        response.Headers.ETag = _etag;
        if (_isCompressible)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (IsKnownTo(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        response.ContentLength = _body.Length;
        if (_coding.Name() is { } encoding)
        {
            response.Headers.ContentEncoding = encoding;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(_body, context.RequestAborted);
        }

        return false;
    }

    private bool IsKnownTo(HttpRequest request) =>
        request.Headers.IfNoneMatch is { Count: > 0 } known && (known == _etag || IsAmong(known));

    private bool IsAmong(StringValues known) =>
        EntityTagHeaderValue.TryParseList([.. known.OfType<string>()], out var tags)
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag.Equals(_etag.ToString(), StringComparison.Ordinal));

    /// <summary>What names a charset is text, and gets smaller; a sheet or a Word document is zipped already.</summary>
    private static bool IsText(string contentType) => contentType.Contains("charset=", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfTheBody(string header) =>
        header.Equals(HeaderNames.ContentLength, StringComparison.OrdinalIgnoreCase)
        || header.Equals(HeaderNames.ContentEncoding, StringComparison.OrdinalIgnoreCase)
        || header.Equals(HeaderNames.TransferEncoding, StringComparison.OrdinalIgnoreCase);
}
