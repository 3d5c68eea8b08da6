using Microsoft.AspNetCore.Html;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>A piece of a text; together they are the whole of it.</summary>
/// <param name="Text">Plain, without markup.</param>
/// <param name="IsMarked">It is what was looked for.</param>
public sealed record TextPiece(string Text, bool IsMarked)
{
    public static string Plain(IEnumerable<TextPiece> pieces) => string.Concat(pieces.Select(piece => piece.Text));

    /// <summary>Without white space around a mark: it would stand between a word and its comma.</summary>
    public static IHtmlContent Html(IEnumerable<TextPiece> pieces)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            _ = piece.IsMarked ? html.AppendHtml("<mark>").Append(piece.Text).AppendHtml("</mark>") : html.Append(piece.Text);
        }

        return html;
    }
}
