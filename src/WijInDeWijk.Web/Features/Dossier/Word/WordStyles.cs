using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace WijInDeWijk.Web.Features.Dossier.Word;

/// <summary>The look of a document, in Word's own style names, so that its navigation, its contents and a reader's own theme work.</summary>
internal static class WordStyles
{
    public const string Language = "nl-NL";
    public const string Sand = "F4E9D9";

    private const string Brick = "A63D22";
    private const string Soft = "5C4F47";

    public static void AddTo(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" },
                    new FontSize { Val = "22" },
                    new Languages { Val = Language })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            Paragraph("Title", "Title", size: 56, color: Brick, bold: true, before: 0, after: 120),
            Paragraph("Subtitle", "Subtitle", size: 26, color: Soft, before: 0, after: 360),
            Heading(1, size: 36, before: 360),
            Heading(2, size: 28, before: 280),
            Heading(3, size: 24, before: 200),
            Paragraph("TOCHeading", "TOC Heading", size: 28, color: Brick, bold: true, before: 240, after: 120),
            Paragraph("TOC1", "toc 1", size: 22, before: 60, after: 60),
            Paragraph("TOC2", "toc 2", size: 20, before: 0, after: 40, indent: 340),
            Bulleted(),
            Paragraph("ListNumber", "List Number", size: 22, before: 0, after: 80, indent: 360, hanging: 360),
            Paragraph("TableText", "Table Text", size: 19, before: 20, after: 20),
            Paragraph("Source", "Source", size: 18, color: Soft, before: 120, after: 120),
            Paragraph("Footer", "footer", size: 17, color: Soft, before: 0, after: 0),
            Grid());
        AddBullets(main);
    }

    private static Style Heading(int level, int size, int before)
    {
        var style = Paragraph($"Heading{level}", $"heading {level}", size, Brick, bold: true, before, after: 100);
        style.StyleParagraphProperties!.PrependChild(new KeepNext());
        style.StyleParagraphProperties.AppendChild(new OutlineLevel { Val = level - 1 });
        return style;
    }

    private static Style Bulleted()
    {
        var style = Paragraph("ListBullet", "List Bullet", size: 22, before: 0, after: 80, indent: 360, hanging: 360);
        style.StyleParagraphProperties!.PrependChild(new NumberingProperties(new NumberingId { Val = 1 }));
        return style;
    }

    private static Style Paragraph(string id, string name, int size, string? color = null, bool bold = false, int before = 0, int after = 0, int indent = 0, int hanging = 0)
    {
        var properties = new StyleParagraphProperties(new SpacingBetweenLines { Before = Text(before), After = Text(after) });
        if (indent > 0)
        {
            properties.AppendChild(hanging > 0 ? new Indentation { Left = Text(indent), Hanging = Text(hanging) } : new Indentation { Left = Text(indent) });
        }

        var run = new StyleRunProperties();
        if (bold)
        {
            run.AppendChild(new Bold());
        }

        if (color is not null)
        {
            run.AppendChild(new Color { Val = color });
        }

        run.AppendChild(new FontSize { Val = Text(size) });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(), properties, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static Style Grid()
    {
        var borders = new TableBorders();
        borders.Append(Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>());
        return new Style(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(borders, new TableCellMarginDefault(new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa })))
        {
            Type = StyleValues.Table,
            StyleId = "TableGrid",
        };
    }

    private static T Border<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "DDCFBC" };

    private static void AddBullets(MainDocumentPart main) => main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
        new AbstractNum(new Level(new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }, new LevelJustification { Val = LevelJustificationValues.Left }) { LevelIndex = 0 }) { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
