using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;

namespace WijInDeWijk.Web.Content;

/// <summary>Hashes that tell whether documents changed since they were last taken over.</summary>
internal static class SeedFingerprint
{
    /// <summary>Raise it when seeding writes other rows for the same document: every document is then taken over again.</summary>
    private const string SeedingVersion = "3";

    /// <summary>
    /// Over names and contents of all files, so that an unchanged folder need not even be read as documents. Photos are left out: they are
    /// large, and no later start looks at them.
    /// </summary>
    public static string OfFolder(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(SeedingVersion));
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(root, file);
            if (name.Replace('\\', '/').StartsWith(SourceFiles.PhotosFolder, StringComparison.Ordinal))
            {
                continue;
            }

            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Over what a document says, whatever its spacing or the order of its fields.</summary>
    public static string Of(SourceDocument document)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(document, document.GetType(), SourceDocumentJson.Default);
        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(SeedingVersion), .. content]));
    }
}
