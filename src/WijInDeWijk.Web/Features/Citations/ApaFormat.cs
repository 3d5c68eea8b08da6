using System.Globalization;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Citations;

/// <summary>A citation as a reference in APA style (seventh edition), in Dutch.</summary>
public static class ApaFormat
{
    /// <param name="citation">What is quoted.</param>
    /// <param name="address">Absolute address of its page.</param>
    /// <param name="consulted">The day on which the reader copies it: the page may change.</param>
    public static string Write(Citation citation, string address, DateTimeOffset consulted)
    {
        var authors = citation.Authors.Count == 0
            ? citation.Publisher + "."
            : Authors([.. citation.Authors.Select(name => PersonName.Parse(name).InApa())]);
        var publisher = citation.Authors.Count == 0 || citation.Publication is null ? string.Empty : $" {citation.Publisher}.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{authors} ({citation.Year}). {citation.Title}.{In(citation)}{publisher}{(citation.Publication is null ? " Wij in de wijk." : " Naverteld op Wij in de wijk.")} Geraadpleegd op {DutchFormat.Date(consulted)}, van {address}");
    }

    private static string Authors(string[] names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])}, & {names[^1]}";

    private static string In(Citation citation) => (citation.Publication, citation.Pages) switch
    {
        (null, _) => string.Empty,
        (_, null) => $" In {citation.Publication}.",
        (_, { IsSinglePage: true } page) => $" In {citation.Publication} (p. {page}).",
        (_, { } pages) => $" In {citation.Publication} (pp. {pages.ToString().Replace('-', '–')}).",
    };
}
