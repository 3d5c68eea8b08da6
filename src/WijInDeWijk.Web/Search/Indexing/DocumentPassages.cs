using WijInDeWijk.SourceDocuments.Rendering;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>Takes a document apart into the passages that search can point at.</summary>
internal static class DocumentPassages
{
    /// <summary>Keywords that make a passage, about as long as a sentence: one among a hundred would hardly count.</summary>
    private const int KeywordsTogether = 5;

    public static IEnumerable<PassageDraft> Of(KnowledgeDocument document)
    {
        List<PassageDraft> written = [.. Written(document)];
        return [.. written, .. document.Keywords.Chunk(KeywordsTogether).Select(keywords => Topics(written[0], keywords))];
    }

    public static PassageDraft Author(string name) => new(PassageKind.Person, name, $"Geschreven door {name}.", null);

    /// <summary>Who finds a document by its keywords gets to see what it is about, and by which.</summary>
    private static PassageDraft Topics(PassageDraft whole, IEnumerable<string> keywords) =>
        new(PassageKind.Topics, string.Join(SearchPassage.BetweenTopics, keywords), whole.Text, null);

    private static IEnumerable<PassageDraft> Written(KnowledgeDocument document) => document switch
    {
        CaseStudy study => [.. CasePassages.Of(study), .. Sections(document)],
        Lesson lesson => [.. LessonPassages.Of(lesson), .. Sections(document)],
        Concept concept => [new(PassageKind.Document, concept.Title, concept.Definition, null) { Names = string.Join(". ", concept.AlsoCalled) }, .. Sections(document)],
        Publication publication =>
        [
            new(PassageKind.Document, $"{publication.Title}. {publication.Subtitle}", publication.Summary, null) { Hidden = $"{publication.Publisher} {publication.Programme}" },
            .. publication.People.Select(person => new PassageDraft(PassageKind.Person, person.Name, person.Role, "mensen")),
            .. Sections(document),
        ],
        PublicationText text =>
        [
            new(PassageKind.Document, text.Title, text.Summary, null),
            .. text.Authors.Select(Author),
            .. Sections(document),
        ],
        LiteratureSource source => [new(PassageKind.Document, source.Title, Reference(source), null) { Hidden = source.EditorNote ?? string.Empty }],
        Theme theme => [new(PassageKind.Document, theme.Title, theme.Description, null)],
        _ => throw new InvalidOperationException($"A {document.GetType().Name} has no passages."),
    };

    /// <summary>A paragraph is what a reader can take in at a glance; it carries the heading of its section, and leads there.</summary>
    private static IEnumerable<PassageDraft> Sections(KnowledgeDocument document) =>
        from section in document.Sections.OrderBy(section => section.Ordinal)
        from paragraph in section.Paragraphs.OrderBy(paragraph => paragraph.Ordinal)
        where paragraph.Origin is not null
        select new PassageDraft(
            PassageKind.Section, section.Heading ?? document.Title, MarkdownText.ToPlainText(paragraph.Markdown), section.Heading is null ? null : section.Anchor);

    private static string Reference(LiteratureSource source)
    {
        string?[] facts = [string.Join(", ", source.Authors), source.Year?.ToString(Infrastructure.DutchFormat.Culture), source.PublishedIn, source.Publisher];
        return string.Join(". ", facts.Where(fact => !string.IsNullOrEmpty(fact)));
    }
}
