using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace WijInDeWijk.Web.Uploads;

/// <summary>What the parts of a Word document need from elsewhere and do, and what there is in it to see.</summary>
internal sealed class WordContents
{
    private const string RelationsFolder = "_rels/";
    private const string RelationsEnding = ".rels";
    private const string Properties = "docProps/app.xml";
    private const long MaxCharacters = 160_000_000;

    private static readonly string[] Fields = ["ffData", "checkbox", "dropDownList", "comboBox", "date"];

    private readonly WordPackage _package;
    private UploadRefusal? _refusal;
    private int? _pages;
    private int _links;
    private int _formFields;

    private WordContents(WordPackage package) => _package = package;

    /// <exception cref="InvalidDataException">A part is no XML.</exception>
    public static async Task<DocumentVerdict> ReadAsync(WordPackage package, CancellationToken cancellationToken)
    {
        var contents = new WordContents(package);
        foreach (var (name, entry) in package.Parts)
        {
            await contents.ReadAsync(name, entry, cancellationToken);
            if (contents._refusal is { } refusal)
            {
                return DocumentVerdict.Refused(refusal);
            }
        }

        return new DocumentVerdict(null, new DocumentContents(contents._pages, contents._links, contents._formFields, Attachments: 0));
    }

    private async Task ReadAsync(string name, ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        if (name.EndsWith(RelationsEnding, StringComparison.OrdinalIgnoreCase))
        {
            await EachElementAsync(name, entry, reader => LookAtRelation(name, reader), cancellationToken);
        }
        else if (name.Equals(Properties, StringComparison.OrdinalIgnoreCase))
        {
            await ReadPagesAsync(name, entry, cancellationToken);
        }
        else if (_package.TypeOf(name).Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase))
        {
            var fields = new WordFields();
            await EachElementAsync(name, entry, reader => LookAtText(reader, fields), cancellationToken, fields.Text);
            _refusal ??= fields.Refusal;
            _links += fields.Links;
        }
    }

    private void LookAtRelation(string name, XmlReader reader)
    {
        if (reader.LocalName is not "Relationship" || reader.GetAttribute("Target") is not { } target)
        {
            return;
        }

        var type = reader.GetAttribute("Type") ?? string.Empty;
        var source = SourceOf(name);
        var isExternal = string.Equals(reader.GetAttribute("TargetMode")?.Trim(), "External", StringComparison.OrdinalIgnoreCase);
        var relation = new WordRelation(type[(type.LastIndexOf('/') + 1)..].Trim(), target, isExternal, _package.TypeOf(source), isExternal ? string.Empty : _package.TypeOf(PartAt(source, target)));
        _refusal ??= relation.Refusal;
        _links += relation.IsLink ? 1 : 0;
    }

    /// <summary><c>word/_rels/document.xml.rels</c> is of <c>word/document.xml</c>.</summary>
    private static string SourceOf(string name)
    {
        var folder = name.LastIndexOf(RelationsFolder, StringComparison.OrdinalIgnoreCase);
        return folder < 0 ? string.Empty : (name[..folder] + name[(folder + RelationsFolder.Length)..])[..^RelationsEnding.Length];
    }

    private static string PartAt(string source, string target) =>
        Uri.TryCreate(new Uri(new Uri("file:///"), source), target.Replace('\\', '/'), out var address) && address.IsFile ? Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/') : string.Empty;

    private void LookAtText(XmlReader reader, WordFields fields)
    {
        _formFields += Fields.Contains(reader.LocalName, StringComparer.Ordinal) ? 1 : 0;
        fields.Element(reader);
    }

    private async Task ReadPagesAsync(string name, ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        var isPages = false;
        await EachElementAsync(name, entry, reader => isPages = reader.LocalName is "Pages", cancellationToken, text =>
        {
            if (isPages && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && pages > 0)
            {
                _pages = pages;
            }
        });
    }

    private static async Task EachElementAsync(string name, ZipArchiveEntry entry, Action<XmlReader> element, CancellationToken cancellationToken, Action<string>? text = null)
    {
        try
        {
            await using var stream = await entry.OpenAsync(cancellationToken);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MaxCharacters });
            while (await reader.ReadAsync())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (reader.NodeType is XmlNodeType.Element)
                {
                    element(reader);
                }
                else if (text is not null && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    text(await reader.GetValueAsync());
                }
            }
        }
        catch (XmlException exception)
        {
            throw new InvalidDataException($"{name} is no XML.", exception);
        }
    }
}
