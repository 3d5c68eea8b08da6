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
            ? $"{{{Escape(citation.Publisher)}}}"
            : Authors([.. citation.Authors.Select(PersonName.Parse)]);
        var type = citation.Publication is null ? "misc" : "incollection";
        var book = citation.Publication is null ? string.Empty : $"\n  booktitle = {{{Escape(citation.Publication)}}},";
        var pages = citation.Pages is { } range ? $"\n  pages = {{{range.ToString().Replace("-", "--", StringComparison.Ordinal)}}}," : string.Empty;
        return $$"""
            @{{type}}{{{citation.Key}},
              author = {{{authors}}},
              title = {{{Escape(citation.Title)}}},{{book}}{{pages}}
              publisher = {{{Escape(citation.Publisher)}}},
              year = {{{citation.Year.ToString(CultureInfo.InvariantCulture)}}},
              language = {dutch},
              url = {{{address}}},
              note = {{{(citation.Publication is null ? "Wij in de wijk" : "Naverteld op Wij in de wijk")}}}
            }

            """;
    }

    /// <summary>Braces keep an organisation in one piece; 'others' is how BibTeX writes et al.</summary>
    private static string Authors(IReadOnlyList<PersonName> people)
    {
        var names = people.Select(person => person.IsOrganisation ? $"{{{Escape(person.FamilyFirst())}}}" : Escape(person.FamilyFirst()));
        return string.Join(" and ", people.Any(person => person.HasOthers) ? names.Append("others") : names);
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
