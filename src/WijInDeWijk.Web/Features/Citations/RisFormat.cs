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
            citation.Publication is null ? "TY  - ELEC" : "TY  - CHAP",
            .. authors.Select(author => $"AU  - {author}"),
            $"TI  - {citation.Title}",
            $"T2  - {citation.Publication ?? "Wij in de wijk"}",
            $"PY  - {citation.Year.ToString(CultureInfo.InvariantCulture)}",
            .. citation.Pages is { } pages ? [$"SP  - {pages.From.ToString(CultureInfo.InvariantCulture)}", $"EP  - {pages.To.ToString(CultureInfo.InvariantCulture)}"] : Array.Empty<string>(),
            $"PB  - {citation.Publisher}",
            "LA  - nl",
            $"UR  - {address}",
            citation.Publication is null ? "N1  - Wij in de wijk" : "N1  - Naverteld op Wij in de wijk",
            "ER  - ",
        ];
        return string.Join("\r\n", lines) + "\r\n";
    }
}
