using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Dossier.Word;

/// <summary>
/// A Word document under construction: headings with bookmarks, a table of contents made of them, paragraphs, lists,
/// tables and pictures. Nothing here knows what it is about.
/// </summary>
internal sealed class WordDocument : IDisposable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly MemoryStream _stream = new();
    private readonly WordprocessingDocument _package;
    private readonly MainDocumentPart _main;
    private readonly Body _body = new();
    private readonly List<WordHeading> _headings = [];
    private OpenXmlElement? _contents;
    private uint _pictures;

    public WordDocument(string title, DateTimeOffset now)
    {
        _package = WordprocessingDocument.Create(_stream, WordprocessingDocumentType.Document);
        _package.PackageProperties.Title = XmlText.Clean(title);
        _package.PackageProperties.Creator = "Wij in de wijk";
        _package.PackageProperties.Language = WordStyles.Language;
        _package.PackageProperties.Created = now.UtcDateTime;
        _main = _package.AddMainDocumentPart();
        _main.Document = new Document(_body);
        WordStyles.AddTo(_main);
    }

    public void Title(string text) => Add(text, "Title");

    public void Subtitle(string text) => Add(text, "Subtitle");

    public void Paragraph(string text, string? style = null) => Add(text, style);

    /// <summary>A paragraph that begins with words in bold.</summary>
    public void Lead(string bold, string text) =>
        _body.AppendChild(new Paragraph(WordText.Run(bold + " ", bold: true), WordText.Run(text)));

    public void Bullet(string text) => Add(text, "ListBullet");

    public void Numbered(int number, string text) => Add($"{number}. {text}", "ListNumber");

    public void Heading(int level, string text, bool onANewPage = false)
    {
        var heading = new WordHeading(level, text, $"kop{_headings.Count + 1}");
        _headings.Add(heading);
        var id = _headings.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = $"Heading{level}" });
        if (onANewPage)
        {
            properties.AppendChild(new PageBreakBefore());
        }

        _body.AppendChild(new Paragraph(properties, new BookmarkStart { Id = id, Name = heading.Bookmark }, WordText.Run(text), new BookmarkEnd { Id = id }));
    }

    /// <summary>Where the table of contents comes, once all headings are known.</summary>
    public void Contents() => _contents = _body.AppendChild(new Paragraph());

    /// <param name="about">What the table tells, for who cannot see it.</param>
    /// <param name="columns">Headings; the row repeats on every page.</param>
    /// <param name="rows">Words, a cell each.</param>
    public void Table(string about, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        _body.AppendChild(WordTable.Of(about, columns, rows));

        // Word wants something between a table and the next.
        _body.AppendChild(new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "0" })));
    }

    /// <param name="png">The picture.</param>
    /// <param name="alternative">What it shows, in words.</param>
    public void Picture(Stream png, string alternative)
    {
        var part = _main.AddImagePart(ImagePartType.Png);
        part.FeedData(png);
        _body.AppendChild(WordPicture.Of(_main.GetIdOfPart(part), ++_pictures, alternative));
    }

    public byte[] Finish(string footer)
    {
        _contents?.InsertAfterSelf(WordContents.Of(_headings));
        _contents?.Remove();
        WordFooter.AddTo(_main, _body, footer);
        _package.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _package.Dispose();
        _stream.Dispose();
    }

    private void Add(string text, string? style)
    {
        var paragraph = _body.AppendChild(new Paragraph());
        if (style is not null)
        {
            paragraph.AppendChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        paragraph.AppendChild(WordText.Run(text));
    }
}

internal sealed record WordHeading(int Level, string Text, string Bookmark);
