using System.Globalization;

namespace WijInDeWijk.Web.Features.Citations;

/// <summary>A citation as a RIS record of type CHAP; lines end in CR LF, as the format asks.</summary>
public static class RisFormat
{
    public const string ContentType = "application/x-research-info-systems";

    public static string Write(Citation citation, string address)
    {
        var authors = citation.Authors.Count == 0 ? [citation.Publisher] : Authors([.. citation.Authors.Select(PersonName.Parse)]);
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

    /// <summary>A comma at its end keeps a name of more words in one piece.</summary>
    private static IEnumerable<string> Authors(IReadOnlyList<PersonName> people)
    {
        var names = people.Select(person => person.IsOrganisation ? $"{person.FamilyFirst()}," : person.FamilyFirst());
        return people.Any(person => person.HasOthers) ? names.Append("et al.,") : names;
    }
}
