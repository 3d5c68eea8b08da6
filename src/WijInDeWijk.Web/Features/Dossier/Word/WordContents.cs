using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace WijInDeWijk.Web.Features.Dossier.Word;

/// <summary>
/// A real table of contents: a field that Word fills with pages when it opens the document, and that other programs show
/// as it is, with links to the headings.
/// </summary>
internal static class WordContents
{
    public static SdtBlock Of(IReadOnlyList<WordHeading> headings)
    {
        var content = new SdtContentBlock(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TOCHeading" }), WordText.Run("Inhoud")));
        foreach (var (index, heading) in headings.Where(heading => heading.Level < 3).Index())
        {
            var entry = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = $"TOC{heading.Level}" }));
            if (index == 0)
            {
                entry.Append(
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
                    new Run(new FieldCode(@" TOC \o ""1-2"" \h \z \u ") { Space = SpaceProcessingModeValues.Preserve }),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }));
            }

            entry.AppendChild(new Hyperlink(WordText.Run(heading.Text)) { Anchor = heading.Bookmark, History = true });
            content.AppendChild(entry);
        }

        content.AppendChild(new Paragraph(new Run(new FieldChar { FieldCharType = FieldCharValues.End })));
        return new SdtBlock(
            new SdtProperties(new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())),
            content);
    }
}
