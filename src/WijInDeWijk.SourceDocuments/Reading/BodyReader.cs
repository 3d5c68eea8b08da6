using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Rendering;
using WijInDeWijk.SourceDocuments.Vocabulary;
using Block = WijInDeWijk.SourceDocuments.Documents.Block;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>The running text of a document, read into sections and blocks with their provenance.</summary>
/// <param name="file">Where it stands.</param>
/// <param name="publication">Slug of the publication that pages belong to; empty where there is none.</param>
/// <param name="isOfSite">The site speaks of itself, so that nobody has to be told who says it.</param>
internal sealed partial class BodyReader(DocumentFile file, string publication, bool isOfSite)
{
    private const int SectionLevel = 2;
    private const int SubheadingLevel = 3;

    /// <summary>Names that the frame around every page has given away.</summary>
    private static readonly string[] OfTheFrame = ["inhoud", "service", "verder-kijken", "zoek"];

    private readonly List<(string? Heading, string? Anchor, List<Block> Blocks)> _sections = [(null, null, [])];
    private readonly List<DocumentLink> _mentions = [];

    /// <summary>A text of which each block says what it rests on.</summary>
    public static (IReadOnlyList<Section> Sections, IReadOnlyList<DocumentLink> Mentions) Read(DocumentFile file, string publication) =>
        new BodyReader(file, publication, isOfSite: false).ReadAll();

    /// <summary>A text in which the site speaks of itself.</summary>
    public static (IReadOnlyList<Section> Sections, IReadOnlyList<DocumentLink> Mentions) ReadOfSite(DocumentFile file) =>
        new BodyReader(file, string.Empty, isOfSite: true).ReadAll();

    private (IReadOnlyList<Section> Sections, IReadOnlyList<DocumentLink> Mentions) ReadAll()
    {
        if (MarkdownText.TryParse(file.Body) is not { } body)
        {
            file.Log.Report(file.BodyLine, null, "Deze tekst is niet te lezen: er staan te veel haken, sterretjes of andere opmaak binnen elkaar. Haal weg wat er te veel staat.");
            return ([], []);
        }

        foreach (var block in body)
        {
            Add(block);
        }

        return (Conclude(), _mentions);
    }

    private void Add(Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case HeadingBlock { Level: SectionLevel } heading:
                AddSection(heading);
                break;
            case HeadingBlock { Level: SubheadingLevel } heading:
                AddSubheading(heading);
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

    /// <summary>A heading may name its own anchor, <c>## Kop {#anker}</c>, so that links to it hold when its words change.</summary>
    private void AddSection(HeadingBlock heading)
    {
        var words = WordsOf(heading);
        var match = OwnAnchor().Match(words);
        var anchor = match.Success ? match.Groups["anchor"].Value : null;
        if (anchor is not null && (!Slug.IsValid(anchor) || OfTheFrame.Contains(anchor, StringComparer.Ordinal) || _sections.Exists(section => section.Anchor == anchor)))
        {
            Report(heading, $"Het anker '{anchor}' kan niet: alleen kleine letters, cijfers en streepjes, en elk anker één keer (en niet: {string.Join(", ", OfTheFrame)}).");
            anchor = null;
        }

        _sections.Add((match.Success ? words[..match.Index] : words, anchor, []));
    }

    private void AddSubheading(HeadingBlock heading)
    {
        var words = WordsOf(heading);
        if (OwnAnchor().IsMatch(words))
        {
            Report(heading, "Alleen een kop met '##' kan een anker hebben.");
        }

        _sections[^1].Blocks.Add(new Block(words, Provenance: null));
    }

    private void AddText(Markdig.Syntax.Block block)
    {
        var (markdown, provenance) = ProvenanceMarker.Split(TextOf(block));
        if (isOfSite)
        {
            CheckIsBare(block, provenance);
            provenance = new Provenance(Origin.Editors, Pages: null);
        }
        else if (provenance is null)
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

    private void CheckIsBare(Markdig.Syntax.Block block, Provenance? provenance)
    {
        if (provenance is not null)
        {
            Report(block, "Deze tekst is van de site zelf: haal de herkomst aan het eind weg.");
        }
    }

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
            Report(block, $"De link '{url}' is niet toegestaan: schrijf begrip:…, les:…, casus:…, bron:…, tekst:…, pagina:… of een adres met https://.");
        }
    }

    private IReadOnlyList<Section> Conclude()
    {
        var anchors = _sections.Select(section => section.Anchor).OfType<string>().Concat(OfTheFrame).ToHashSet(StringComparer.Ordinal);
        return [.. _sections
            .Where(section => section.Heading is not null || section.Blocks.Count > 0)
            .Select(section => new Section(section.Heading, section.Anchor ?? UniqueAnchor(section.Heading ?? "tekst", anchors), section.Blocks))];
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

    private string WordsOf(HeadingBlock heading) => TextOf(heading).TrimStart('#', ' ');

    private string TextOf(Markdig.Syntax.Block block) => file.Body.Substring(block.Span.Start, block.Span.Length);

    private int LineOf(Markdig.Syntax.Block block) => file.BodyLine + block.Line;

    private void Report(Markdig.Syntax.Block block, string message) => file.Log.Report(LineOf(block), null, message);

    [GeneratedRegex(@"\s*\{#(?<anchor>[^{}]*)\}\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnAnchor();
}
