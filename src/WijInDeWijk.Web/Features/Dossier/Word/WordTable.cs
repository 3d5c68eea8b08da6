using DocumentFormat.OpenXml.Wordprocessing;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Dossier.Word;

internal static class WordTable
{
    public static Table Of(string about, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var name = XmlText.Clean(about);
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = "TableGrid" },
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = name },
                new TableDescription { Val = name }),
            new TableGrid(columns.Select(_ => new GridColumn())));
        var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        head.Append(columns.Select(column => Cell(column, bold: true)));
        table.AppendChild(head);
        foreach (var row in rows)
        {
            var line = new TableRow(new TableRowProperties(new CantSplit()));
            line.Append(row.Select(text => Cell(text, bold: false)));
            table.AppendChild(line);
        }

        return table;
    }

    private static TableCell Cell(string text, bool bold)
    {
        var properties = new TableCellProperties();
        if (bold)
        {
            properties.AppendChild(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = WordStyles.Sand });
        }

        return new TableCell(properties, new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TableText" }), WordText.Run(text, bold)));
    }
}
