using System.Globalization;

namespace WijInDeWijk.Web.Features.Citations;

/// <summary>A citation as a RIS record of type CHAP; lines end in CR LF, as the format asks.</summary>
public static class RisFormat
{
    public const string ContentType = "application/x-research-info-systems";

    public static string Write(Citation citation, string address)
    {
        var authors = citation.Authors.Count == 0 ? [citation.Publisher] : citation.Authors.Select(name => PersonName.Parse(name).FamilyFirst());
        IEnumerable<string> lines =
        [
            "TY  - CHAP",
            .. authors.Select(author => $"AU  - {author}"),
            $"TI  - {citation.Title}",
            $"T2  - {citation.Publication}",
            $"PY  - {citation.Year.ToString(CultureInfo.InvariantCulture)}",
            $"SP  - {citation.Pages.From.ToString(CultureInfo.InvariantCulture)}",
            $"EP  - {citation.Pages.To.ToString(CultureInfo.InvariantCulture)}",
            $"PB  - {citation.Publisher}",
            "LA  - nl",
            $"UR  - {address}",
            "N1  - Naverteld op Wij in de wijk",
            "ER  - ",
        ];
        return string.Join("\r\n", lines) + "\r\n";
    }
}
