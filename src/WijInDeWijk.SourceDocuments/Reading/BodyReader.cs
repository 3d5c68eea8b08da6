using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Rendering;
using WijInDeWijk.SourceDocuments.Vocabulary;
using Block = WijInDeWijk.SourceDocuments.Documents.Block;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>The running text of a document, read into sections and blocks with their provenance.</summary>
internal sealed class BodyReader(DocumentFile file, string publication)
{
    private const int SectionLevel = 2;
    private const int SubheadingLevel = 3;

    private readonly List<(string? Heading, List<Block> Blocks)> _sections = [(null, [])];
    private readonly List<DocumentLink> _mentions = [];

    public static (IReadOnlyList<Section> Sections, IReadOnlyList<DocumentLink> Mentions) Read(DocumentFile file, string publication)
    {
        var reader = new BodyReader(file, publication);
        foreach (var block in MarkdownText.Parse(file.Body))
        {
            reader.Add(block);
        }

        return (reader.Conclude(), reader._mentions);
    }

    private void Add(Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case HeadingBlock { Level: SectionLevel } heading:
                _sections.Add((TextOf(heading).TrimStart('#', ' '), []));
                break;
            case HeadingBlock { Level: SubheadingLevel } heading:
                _sections[^1].Blocks.Add(new Block(TextOf(heading).TrimStart('#', ' '), Provenance: null));
                break;
            case HeadingBlock heading:
                Report(heading, "Alleen '##' voor een sectie en '###' voor een tussenkop zijn toegestaan.");
                break;
            case ParagraphBlock or ListBlock or QuoteBlock or Table:
                AddText(block);
                break;
            default:
                Report(block, "Hier mag alleen een kop, alinea, lijst, tabel of aanhaling staan.");
                break;
        }
    }

    private void AddText(Markdig.Syntax.Block block)
    {
        var (markdown, provenance) = ProvenanceMarker.Split(TextOf(block));
        if (provenance is null)
        {
            file.Log.Warn(LineOf(block), $"Hier ontbreekt de herkomst aan het eind: {ProvenanceMarker.Allowed}.");
            provenance = new Provenance(Origin.Editors, Pages: null);
        }

        if (provenance.Pages is { } pages)
        {
            CheckPages(block, pages);
        }

        foreach (var link in LinksIn(block))
        {
            CheckLink(block, link.Url ?? string.Empty);
        }

        _sections[^1].Blocks.Add(new Block(markdown, provenance));
    }

    // Markdig looks for inlines below containers only; a paragraph is a leaf and has to be asked itself.
    private static IEnumerable<LinkInline> LinksIn(Markdig.Syntax.Block block) => block is LeafBlock leaf
        ? leaf.Inline?.Descendants<LinkInline>() ?? []
        : block.Descendants<LinkInline>();

    private void CheckPages(Markdig.Syntax.Block block, PageRange pages)
    {
        if (publication.Length > 0)
        {
            file.Log.CheckPages(publication, pages, LineOf(block), null);
            return;
        }

        Report(block, "Deze tekst komt niet uit een publicatie: schrijf [inzender] of [redactie] in plaats van een pagina.");
    }

    private void CheckLink(Markdig.Syntax.Block block, string url)
    {
        if (DocumentLink.TryParse(url, out var target))
        {
            file.Log.Mention(target, LineOf(block));
            if (!_mentions.Contains(target))
            {
                _mentions.Add(target);
            }
        }
        else if (!url.StartsWith("https://", StringComparison.Ordinal) && !url.StartsWith("http://", StringComparison.Ordinal))
        {
            Report(block, $"De link '{url}' is niet toegestaan: schrijf begrip:…, les:…, casus:…, bron:…, tekst:… of een adres met https://.");
        }
    }

    private IReadOnlyList<Section> Conclude()
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        return [.. _sections
            .Where(section => section.Heading is not null || section.Blocks.Count > 0)
            .Select(section => new Section(section.Heading, UniqueAnchor(section.Heading ?? "tekst", anchors), section.Blocks))];
    }

    private static string UniqueAnchor(string heading, HashSet<string> taken)
    {
        var slug = Slug.From(heading);
        var anchor = slug;
        for (var number = 2; !taken.Add(anchor); number++)
        {
            anchor = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return anchor;
    }

    private string TextOf(Markdig.Syntax.Block block) => file.Body.Substring(block.Span.Start, block.Span.Length);

    private int LineOf(Markdig.Syntax.Block block) => file.BodyLine + block.Line;

    private void Report(Markdig.Syntax.Block block, string message) => file.Log.Report(LineOf(block), null, message);
}
