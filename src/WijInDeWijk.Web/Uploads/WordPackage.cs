using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// The parts of an Office file, by its own account (ISO/IEC 29500-2): relations say which is the main one, and a list says of what kind each
/// is. Names mean nothing, and capitals in them no difference.
/// </summary>
internal sealed class WordPackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string Relations = "_rels/.rels";
    private const int MaxLength = 1_000_000;

    private static readonly string[] MainRelations =
    [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
    ];

    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byExtension = new(StringComparer.OrdinalIgnoreCase);

    private WordPackage(ZipArchive archive)
    {
        foreach (var entry in archive.Entries)
        {
            _parts.TryAdd(NameOf(entry), entry);
        }
    }

    /// <summary>Of what kind the main part is; null where there is none.</summary>
    public string? MainType { get; private set; }

    /// <returns>Null for a zip file that is no Office file.</returns>
    /// <exception cref="InvalidDataException">Its lists can't be read.</exception>
    public static async Task<WordPackage?> ReadAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var package = new WordPackage(archive);
        if (await package.XmlAsync(ContentTypes, cancellationToken) is not { } types)
        {
            return null;
        }

        foreach (var element in types.Elements())
        {
            var (list, key) = element.Name.LocalName is "Override" ? (package._byName, element.Attribute("PartName")) : (package._byExtension, element.Attribute("Extension"));
            list.TryAdd(key?.Value.TrimStart('/', '.') ?? string.Empty, element.Attribute("ContentType")?.Value ?? string.Empty);
        }

        var main = (await package.XmlAsync(Relations, cancellationToken))?.Elements()
            .FirstOrDefault(relation => MainRelations.Contains(relation.Attribute("Type")?.Value, StringComparer.Ordinal))?.Attribute("Target")?.Value;
        package.MainType = main is not null && PartAt(main) is { } name && package._parts.ContainsKey(name) ? package.TypeOf(name) : null;
        return package;
    }

    /// <summary>All parts, by name.</summary>
    public IReadOnlyDictionary<string, ZipArchiveEntry> Parts => _parts;

    public static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/').TrimStart('/');

    /// <summary>Empty for a part of which it does not say so.</summary>
    public string TypeOf(string part) => _byName.GetValueOrDefault(part) ?? _byExtension.GetValueOrDefault(Path.GetExtension(part).TrimStart('.')) ?? string.Empty;

    /// <summary>A target is an address, seen from the root.</summary>
    private static string? PartAt(string target) =>
        Uri.TryCreate(new Uri("file:///"), target.Replace('\\', '/'), out var address) && address.IsFile ? Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/') : null;

    private async Task<XElement?> XmlAsync(string part, CancellationToken cancellationToken)
    {
        if (!_parts.TryGetValue(part, out var entry))
        {
            return null;
        }

        try
        {
            await using var stream = await entry.OpenAsync(cancellationToken);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MaxLength });
            return (await XDocument.LoadAsync(reader, LoadOptions.None, cancellationToken)).Root;
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"{part} is no XML.", exception);
        }
    }
}
