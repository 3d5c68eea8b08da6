using System.Globalization;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Citations;

/// <summary>A citation as a reference in APA style (seventh edition), in Dutch.</summary>
public static class ApaFormat
{
    /// <summary>With the day on which the reader takes it along, as APA asks for pages that may change.</summary>
    /// <param name="citation">What is quoted.</param>
    /// <param name="address">Absolute address of its page.</param>
    /// <param name="consulted">That day.</param>
    public static string Write(Citation citation, string address, DateTimeOffset consulted) =>
        $"{WithoutAddress(citation)} Geraadpleegd op {DutchFormat.Date(consulted)}, van {address}";

    /// <summary>All but where it is to be read, and when it was.</summary>
    public static string WithoutAddress(Citation citation)
    {
        var authors = citation.Authors.Count == 0
            ? citation.Publisher + "."
            : Authors([.. citation.Authors.Select(PersonName.Parse)]);
        var publisher = citation.Authors.Count == 0 || citation.Publication is null ? string.Empty : $" {citation.Publisher}.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{authors} ({citation.Year}). {citation.Title}.{In(citation)}{publisher}{(citation.Publication is null ? " Wij in de wijk." : " Naverteld op Wij in de wijk.")}");
    }

    private static string Authors(IReadOnlyList<PersonName> people)
    {
        string[] names = [.. people.Select(person => person.InApa())];
        return people.Any(person => person.HasOthers) ? $"{string.Join(", ", names)}, et al."
            : names.Length == 1 ? Ended(names[0])
            : $"{string.Join(", ", names[..^1])}, & {Ended(names[^1])}";
    }

    /// <summary>Initials end in a point already; an organisation does not.</summary>
    private static string Ended(string name) => name.EndsWith('.') ? name : $"{name}.";

    private static string In(Citation citation) => (citation.Publication, citation.Pages) switch
    {
        (null, _) => string.Empty,
        (_, null) => $" In {citation.Publication}.",
        (_, { IsSinglePage: true } page) => $" In {citation.Publication} (p. {page}).",
        (_, { } pages) => $" In {citation.Publication} (pp. {pages.ToString().Replace('-', '–')}).",
    };
}
