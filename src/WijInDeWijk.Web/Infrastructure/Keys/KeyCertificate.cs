using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace WijInDeWijk.Web.Infrastructure.Keys;

/// <summary>The certificate that the keys are encrypted with, where there is one.</summary>
internal static class KeyCertificate
{
    private const string Setting = $"{KeyOptions.Section}:{nameof(KeyOptions.Certificate)}";

    /// <summary>Data protection wants the certificate while services are registered; what is wrong with it is told with all other settings.</summary>
    public static void AddKeyCertificate(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(KeyOptions.Section).Get<KeyOptions>() ?? new();
        var problem = Load(options, builder.Environment.ContentRootPath, out var certificate);
        builder.Services.AddOptions<KeyOptions>().BindConfiguration(KeyOptions.Section).Validate(_ => problem is null, problem ?? string.Empty).ValidateOnStart();
        if (certificate is not null)
        {
            builder.Services.AddDataProtection().ProtectKeysWithCertificate(certificate);
        }
    }

    /// <returns>What is wrong, without the password; null where nothing is, or where no certificate is asked for.</returns>
    private static string? Load(KeyOptions options, string contentRoot, out X509Certificate2? certificate)
    {
        certificate = null;
        if (string.IsNullOrWhiteSpace(options.Certificate))
        {
            return string.IsNullOrEmpty(options.CertificatePassword) ? null : $"{Setting} is leeg, en {Setting}Password niet: ze horen bij elkaar";
        }

        try
        {
            var loaded = X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(contentRoot, options.Certificate), options.CertificatePassword);
            using var key = loaded.GetRSAPrivateKey();
            if (key is null)
            {
                loaded.Dispose();
                return $"{Setting} heeft geen eigen RSA-sleutel: daarmee kan niets worden versleuteld";
            }

            certificate = loaded;
            return null;
        }
        catch (CryptographicException)
        {
            return $"{Setting} kan niet worden geopend: het is geen PFX-bestand, of {Setting}Password klopt niet";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"{Setting} kan niet worden gelezen: {exception.Message}";
        }
    }
}
