using System.Globalization;
using System.Text;

namespace WijInDeWijk.Web.Features.Citations;

/// <summary>A citation as a BibTeX entry of type <c>incollection</c>.</summary>
public static class BibTexFormat
{
    public const string ContentType = "application/x-bibtex";

    public static string Write(Citation citation, string address)
    {
        var authors = citation.Authors.Count == 0
            ? $"{{{citation.Publisher}}}"
            : string.Join(" and ", citation.Authors.Select(name => PersonName.Parse(name).FamilyFirst()));
        return $$"""
            @incollection{{{citation.Key}},
              author = {{{authors}}},
              title = {{{Escape(citation.Title)}}},
              booktitle = {{{Escape(citation.Publication)}}},
              pages = {{{citation.Pages.ToString().Replace("-", "--", StringComparison.Ordinal)}}},
              publisher = {{{Escape(citation.Publisher)}}},
              year = {{{citation.Year.ToString(CultureInfo.InvariantCulture)}}},
              language = {dutch},
              url = {{{address}}},
              note = {Naverteld op Wij in de wijk}
            }

            """;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character is '&' or '%' or '$' or '#' or '_' or '{' or '}' ? escaped.Append('\\').Append(character) : escaped.Append(character);
        }

        return escaped.ToString();
    }
}
