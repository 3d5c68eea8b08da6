using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>What an editor can make here. The choice travels with the form; where the text lies follows from it.</summary>
public enum NewTextKind
{
    [Term("casussen", "Casus")]
    Case,

    [Term("lessen", "Les")]
    Lesson,

    [Term("begrippen", "Begrip")]
    Concept,

    [Term("publicaties", "Publicatie")]
    Publication,

    [Term("publicatieteksten", "Tekst van een publicatie")]
    PublicationText,
}

internal static class NewTextKinds
{
    /// <summary>As long as there is no name: a path that no document has, for faults to be told about.</summary>
    private const string Nameless = "zonder-slug";

    /// <summary>For which help and fields are like those of other texts.</summary>
    public static TextKind Like(this NewTextKind kind) => kind switch
    {
        NewTextKind.Case => TextKind.Case,
        NewTextKind.Lesson => TextKind.Lesson,
        NewTextKind.Concept => TextKind.Concept,
        _ => TextKind.Publication,
    };

    /// <param name="kind">As it was chosen.</param>
    /// <param name="fields">What it is called is one of them.</param>
    /// <param name="publication">Slug of the publication that a text of one belongs to.</param>
    public static string FileOf(this NewTextKind kind, string fields, string? publication)
    {
        var document = new FrontMatter(fields, string.Empty);
        var slug = document.Value("slug") is { } named && Slug.IsValid(named) ? named : Nameless;
        return kind switch
        {
            NewTextKind.Lesson => $"lessen/{NumberIn(document)}-{slug}.md",
            NewTextKind.Concept => $"begrippen/{slug}.md",
            NewTextKind.Publication => $"publicaties/{slug}/publicatie.md",
            NewTextKind.PublicationText => $"publicaties/{publication}/{slug}.md",
            _ => $"casussen/{slug}.md",
        };
    }

    private static int NumberIn(FrontMatter document) =>
        int.TryParse(document.Value("nummer"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number <= 9999 ? number : 0;
}
