using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Rendering;

namespace WijInDeWijk.Web.Content.Publishing;

/// <summary>All that somebody can read in a text: as it is shown, and as it was typed, for an address in a link is not shown.</summary>
internal static class ReadableWords
{
    /// <summary>A blank line, so that the last word of one and the first of the next are no name.</summary>
    private const string Between = "\n\n";

    /// <summary>Where people are named on purpose.</summary>
    private static readonly string[] ListsOfPeople = ["personen.naam", "auteurs"];

    public static string OfDocument(string text)
    {
        var document = FrontMatter.Split(text);
        var values = document.Values().ToList();
        return document.Fields is null && values.Count > 0
            ? OfLines(values.Select(value => value.Value))
            : OfLines([.. values.Count > 0 ? values.Select(value => value.Value) : [document.Fields ?? string.Empty], document.Body]);
    }

    public static string OfLines(IEnumerable<string> lines) =>
        string.Join(Between, lines.Where(line => line.Length > 0).SelectMany(line => new[] { MarkdownText.ToPlainText(line), line }.Distinct(StringComparer.Ordinal)));

    public static IReadOnlySet<string> NamedPeopleIn(string text) =>
        FrontMatter.Split(text).Values().Where(value => ListsOfPeople.Contains(value.Key, StringComparer.Ordinal)).Select(value => value.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
