using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>Tables as a workbook, a sheet each: headings in bold that stay in view, numbers as numbers.</summary>
internal static class ExcelFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Bold = 1;
    private const double Narrow = 14;
    private const double Wide = 44;

    /// <summary>What Excel keeps in one cell.</summary>
    private const int MaxCell = 32_767;

    public static byte[] Write(IReadOnlyList<DataTable> tables)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            book.Workbook = new Workbook(sheets);
            foreach (var (index, table) in tables.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = SheetOf(table);
                sheets.AppendChild(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = XmlText.Clean(table.Title[..Math.Min(31, table.Title.Length)]) });
            }
        }

        return stream.ToArray();
    }

    private static Worksheet SheetOf(DataTable table)
    {
        var rows = new SheetData();
        rows.AppendChild(new Row(table.Columns.Select(column => Text(column.Name, Bold))));
        foreach (var row in table.Rows)
        {
            rows.AppendChild(new Row(row.Select(CellOf)));
        }

        var columns = new Columns(table.Columns.Select((_, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = table.Rows.Any(row => row[index] is string { Length: > 24 }) ? Wide : Narrow,
            CustomWidth = true,
        }));
        var view = new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 };
        return new Worksheet(new SheetViews(view), columns, rows);
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        bool yes => Text(yes ? "ja" : "nee"),
        string words => Text(words),
        IEnumerable<string> list => Text(string.Join(" | ", list)),
        IFormattable number => new Cell(new CellValue(number.ToString(null, CultureInfo.InvariantCulture))) { DataType = CellValues.Number },
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty),
    };

    // A text is stored as a text and never as a formula, whatever it begins with.
    private static Cell Text(string text, uint style = 0) => new(
        new InlineString(new Text(XmlText.Clean(text.Length > MaxCell ? text[..MaxCell] : text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));
}
