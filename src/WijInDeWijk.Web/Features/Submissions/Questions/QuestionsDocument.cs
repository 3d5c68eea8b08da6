using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Questions;

/// <summary>The questions as a Word document, with room to write: to prepare alone or with a group.</summary>
public static class QuestionsDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Heading1 = "Kop1";
    private const string Heading2 = "Kop2";

    public static byte[] Write(IReadOnlyList<FormSection> sections)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = "Vragen om een voorbeeld in te sturen";
            document.PackageProperties.Language = "nl-NL";
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            main.Document = new Document(new Body(Contents(sections)));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Contents(IReadOnlyList<FormSection> sections)
    {
        yield return Paragraph("Vragen om een voorbeeld in te sturen", Heading1);
        yield return Paragraph("Om vooraf te lezen, te bespreken en alvast antwoorden te noteren. Sla over wat niet past. De vragen met een ster staan ook in het korte formulier.");
        foreach (var section in sections.Where(section => section.Groups.Count > 0))
        {
            yield return Paragraph(section.Title, Heading1);
            yield return Paragraph(section.Intro);
            foreach (var group in section.Groups)
            {
                foreach (var element in Contents(group))
                {
                    yield return element;
                }
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Contents(QuestionGroup group)
    {
        if (group.Title is { } title)
        {
            yield return Paragraph(title, Heading2);
        }

        if (group.Hint is { } groupHint)
        {
            yield return Paragraph(groupHint);
        }

        foreach (var question in group.Questions.Where(question => question.Kind != QuestionKind.Point))
        {
            yield return Paragraph(question.Label + (question.InBrief ? " *" : string.Empty), isBold: true);
            if (question.Hint is { } hint)
            {
                yield return Paragraph(hint);
            }

            if (question.Choices.Count > 0)
            {
                yield return Paragraph($"Keuze uit: {DutchFormat.Enumerate([.. question.Choices.Select(choice => choice.Label)])}");
            }

            yield return Paragraph(string.Empty);
            yield return Paragraph(string.Empty);
        }
    }

    private static Paragraph Paragraph(string words, string? style = null, bool isBold = false)
    {
        var run = new Run(new Text(XmlText.Clean(words)) { Space = SpaceProcessingModeValues.Preserve });
        if (isBold)
        {
            run.PrependChild(new RunProperties(new Bold()));
        }

        var paragraph = new Paragraph(run);
        if (style is not null)
        {
            paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        return paragraph;
    }

    private static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new FontSize { Val = "22" }, new Languages { Val = "nl-NL" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120" }))),
        Heading(Heading1, "heading 1", 0, "32"),
        Heading(Heading2, "heading 2", 1, "26"));

    private static Style Heading(string id, string name, int level, string size) => new(
        new StyleName { Val = name },
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "80" }, new OutlineLevel { Val = level }),
        new StyleRunProperties(new Bold(), new FontSize { Val = size }))
    {
        Type = StyleValues.Paragraph,
        StyleId = id,
    };
}
