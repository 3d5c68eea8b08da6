using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace WijInDeWijk.Web.Infrastructure.HeldForms;

/// <summary>
/// Reads what was posted from any request that was refused, whatever the form, and carries it on through pages in between. The site keeps
/// nothing of it: it travels with the pages, encrypted, so that nobody makes up a form for somebody else to send.
/// </summary>
public sealed class FormHolder(IDataProtectionProvider protection)
{
    private static readonly FormOptions Options = new() { ValueLengthLimit = HeldForm.Largest, ValueCountLimit = 2048 };

    /// <summary>What a held form tells of itself follows from the rest.</summary>
    private static readonly JsonSerializerOptions Packing = new() { IgnoreReadOnlyProperties = true };

    private readonly IDataProtector _protector = protection.CreateProtector("HeldForms");

    /// <summary>As the other one, of the request as it came.</summary>
    public Task<HeldForm?> ReadAsync(HttpContext context) => ReadAsync(context, context.Request.Path + context.Request.QueryString, context.GetEndpoint());

    /// <summary>
    /// Null where there is nothing to hold: no form, a button without a typed word, a form with a secret, or one that another site had this
    /// browser send.
    /// </summary>
    /// <param name="address">Where it was sent; an error page runs under another address.</param>
    /// <param name="endpoint">What it was sent to.</param>
    public async Task<HeldForm?> ReadAsync(HttpContext context, string address, Endpoint? endpoint)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || IsFromElsewhere(request) || await ReadFormAsync(context) is not { } form)
        {
            return null;
        }

        if (Open(form[HeldForm.FieldName]) is { } earlier)
        {
            return earlier;
        }

        var carriesCode = endpoint?.Metadata.GetMetadata<CarriesCodeAttribute>() is not null;
        var names = form.Keys.Where(name => !name.StartsWith("__", StringComparison.Ordinal) && name != HeldForm.FieldName).ToList();
        if (names.Exists(name => HeldField.IsSecret(name) && !(carriesCode && name == HeldField.Code)))
        {
            return null;
        }

        var held = new HeldForm(address, PageOf(request), [.. names.SelectMany(name => form[name].Select(value => new HeldField(name, value ?? string.Empty)))], form.Files.Count > 0);
        return held.HasWords ? held : null;
    }

    /// <summary>For <see cref="HeldForm.FieldName"/>.</summary>
    public string Carry(HeldForm form)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, form, Packing);
        }

        return WebEncoders.Base64UrlEncode(_protector.Protect(packed.ToArray()));
    }

    /// <returns>Null for what is not ours.</returns>
    public HeldForm? Open(string? carried)
    {
        if (string.IsNullOrEmpty(carried))
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(_protector.Unprotect(WebEncoders.Base64UrlDecode(carried)));
            using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<HeldForm>(brotli, Packing);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Who shows what another site sent, with a button to send it on, sends it for that site. Every browser of these years tells.</summary>
    private static bool IsFromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site is not ("same-origin" or "none")
        : Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && !string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The page that the form stood on; null where the browser did not tell.</summary>
    public static string? PageOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase) ? page.PathAndQuery : null;

    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context)
    {
        if (context.Features.Get<IFormFeature>()?.Form is { } read)
        {
            return read;
        }

        try
        {
            // A form above the limit of its own page is still read here, up to ours.
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = HeldForm.Largest;
            }

            if (context.Request.ContentLength > HeldForm.Largest)
            {
                return null;
            }

            var feature = new FormFeature(context.Request, Options);
            context.Features.Set<IFormFeature>(feature);
            return await feature.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
