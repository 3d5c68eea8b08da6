using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Infrastructure.Keys;

/// <summary>The keys that were made before, which a new setting concerns as well.</summary>
internal static class KeyRing
{
    private static readonly XNamespace Protection = "http://schemas.asp.net/2015/03/dataProtection";

    /// <summary>Encrypts keys that lie there as they are, from before there was a certificate: each stays readable for ninety days, and longer for what it protects.</summary>
    public static void Encrypt(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<KeyManagementOptions>>().Value;
        if (options is not { XmlEncryptor: { } encryptor, XmlRepository: FileSystemXmlRepository { Directory: var folder } })
        {
            return;
        }

        foreach (var file in folder.EnumerateFiles("*.xml").ToList())
        {
            var document = XDocument.Load(file.FullName);
            if (Plain(document).ToList() is { Count: > 0 } secrets)
            {
                secrets.ForEach(secret => secret.ReplaceWith(Encrypted(secret, encryptor)));
                Replace(file.FullName, document);
            }
        }
    }

    /// <summary>Every key, as what was protected with an old one is still to be read.</summary>
    /// <exception cref="StartupException">The certificate is gone, or is another one.</exception>
    public static void Check(IServiceProvider services)
    {
        foreach (var key in services.GetRequiredService<IKeyManager>().GetAllKeys().Where(key => !key.IsRevoked))
        {
            try
            {
                _ = key.Descriptor;
            }
            catch (Exception exception) when (exception is CryptographicException or InvalidOperationException)
            {
                throw new StartupException($"De sleutels van cookies en formulieren zijn versleuteld met een ander certificaat dan dat van {KeyOptions.Section}:{nameof(KeyOptions.Certificate)}, of dat is niet ingevuld. Vul het certificaat in waarmee ze zijn gemaakt.", exception);
            }
        }
    }

    private static IEnumerable<XElement> Plain(XDocument document) => document.Descendants().Where(element => (bool?)element.Attribute(Protection + "requiresEncryption") == true);

    /// <summary>As data protection writes it for a key that it makes itself.</summary>
    private static XElement Encrypted(XElement secret, IXmlEncryptor encryptor)
    {
        var plain = new XElement(secret);
        plain.SetAttributeValue(Protection + "requiresEncryption", null);
        var info = encryptor.Encrypt(plain);
        return new XElement(Protection + "encryptedSecret", new XAttribute("decryptorType", info.DecryptorType.AssemblyQualifiedName!), info.EncryptedElement);
    }

    private static void Replace(string path, XDocument document)
    {
        var beside = $"{path}.deel";
        using (var file = PrivateFiles.Open(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            document.Save(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }
}
