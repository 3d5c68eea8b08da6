using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WijInDeWijk.SourceDocuments.Rendering;

/// <summary>
/// A table as the site has them: in a region of its own that can be pushed sideways, named after its columns, with headings that say what
/// they head. Markdig's own writes alignment as inline styles, which the site's security policy refuses.
/// </summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        var rows = obj.OfType<TableRow>().ToList();
        renderer.EnsureLine();
        renderer.Write("<div class=\"wijk-table\" role=\"region\" aria-label=\"Tabel: ").WriteEscape(string.Join(", ", rows[0].OfType<TableCell>().Select(WordsOf)));
        renderer.WriteLine("\" tabindex=\"0\"><table class=\"utrecht-table utrecht-table--html-table\">");
        WriteRows(renderer, "thead", rows.Where(row => row.IsHeader));
        WriteRows(renderer, "tbody", rows.Where(row => !row.IsHeader));
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRows(HtmlRenderer renderer, string part, IEnumerable<TableRow> rows)
    {
        renderer.Write('<').Write(part).WriteLine(">");
        foreach (var row in rows)
        {
            renderer.Write("<tr>");
            foreach (var (index, cell) in row.OfType<TableCell>().Index())
            {
                WriteCell(renderer, cell, row.IsHeader ? "col" : index == 0 ? "row" : null);
            }

            renderer.WriteLine("</tr>");
        }

        renderer.Write("</").Write(part).WriteLine(">");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, string? scope)
    {
        renderer.Write(scope is null ? "<td>" : $"<th scope=\"{scope}\">");
        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = before;
        renderer.Write(scope is null ? "</td>" : "</th>");
    }

    private static string WordsOf(TableCell cell) =>
        string.Concat(cell.Descendants<LeafBlock>().SelectMany(leaf => leaf.Inline?.Descendants<LiteralInline>() ?? []).Select(literal => literal.Content.ToString()));
}
