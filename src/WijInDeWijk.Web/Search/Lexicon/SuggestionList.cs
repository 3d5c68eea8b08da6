using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Places;
using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Search.Lexicon;

/// <summary>Titles, other names of concepts, places and people, each with where it leads.</summary>
public sealed class SuggestionList(SiteDbContext store, Municipalities municipalities, DocumentUrls urls, LinkGenerator links)
{
    public async Task<IReadOnlyList<Suggestion>> ReadAsync(CancellationToken cancellationToken)
    {
        var documents = await store.Documents.Where(document => document.Kind != DocumentKind.Source)
            .Select(document => new { document.Kind, document.Key, document.Slug, document.Title })
            .ToListAsync(cancellationToken);
        var concepts = await store.Concepts.Select(concept => new { concept.Key, concept.Slug, concept.AlsoCalled }).ToListAsync(cancellationToken);
        var places = await store.CaseStudies.Select(study => new { study.Neighbourhood, study.Municipality, study.Province }).ToListAsync(cancellationToken);
        var people = await store.CaseStudies
            .SelectMany(study => study.People, (study, person) => new { study.Key, study.Slug, person.Ordinal, person.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. documents.Select(item => item.Kind == DocumentKind.Lesson
                ? Suggest(
                    item.Title, LessonKind(item.Key), urls.For(item.Kind, item.Key, item.Slug),
                    SuggestionRank.TitleOfCaseOrLesson, LessonKind(item.Key))
                : Suggest(
                    item.Title, item.Kind.Label(), urls.For(item.Kind, item.Key, item.Slug),
                    item.Kind == DocumentKind.Case ? SuggestionRank.TitleOfCaseOrLesson : SuggestionRank.Name)),
            .. concepts.SelectMany(item => item.AlsoCalled, (item, name) =>
                Suggest(name, DocumentKind.Concept.Label(), urls.For(DocumentKind.Concept, item.Key, item.Slug), SuggestionRank.OtherName)),
            .. places.SelectMany(item => new[] { item.Neighbourhood, item.Municipality, item.Province })
                .Distinct(StringComparer.Ordinal).Select(place => Place(place, SuggestionRank.Name)),
            .. places.SelectMany(item => municipalities.Find(item.Municipality)?.AlsoCalled ?? [])
                .Distinct(StringComparer.Ordinal).Select(name => Place(name, SuggestionRank.OtherName)),
            .. people.GroupBy(item => (item.Key, item.Slug)).SelectMany(study => study.OrderBy(person => person.Ordinal)
                .Select((person, index) => Suggest(person.Name, "Persoon", $"{UrlOfCase(study.Key)}#{PartAnchor.Person(index)}", SuggestionRank.Name))),
        ];
    }

    /// <summary>Lessons are also known by their number.</summary>
    private static string LessonKind(string number) => $"{DocumentKind.Lesson.Label()} {number}";

    private string UrlOfCase((string Key, string Slug) study) => urls.For(DocumentKind.Case, study.Key, study.Slug);

    private Suggestion Place(string name, SuggestionRank rank) => Suggest(name, "Plaats", SearchFor(name), rank);

    private string SearchFor(string words) => links.GetPathByName(RouteNames.Search, new { q = words })!;

    private static Suggestion Suggest(string label, string kind, string url, SuggestionRank rank, string alsoKnownBy = "") =>
        new(label, kind, url, rank, [.. TextWords.Of($"{label} {alsoKnownBy}").Select(word => word.Folded)]);
}
