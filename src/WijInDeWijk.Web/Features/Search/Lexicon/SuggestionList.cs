using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Reading;
using WijInDeWijk.Web.Features.Search.Analysis;
using WijInDeWijk.Web.Features.Shared;

namespace WijInDeWijk.Web.Features.Search.Lexicon;

/// <summary>Titles, other names of concepts, places and people, each with where it leads.</summary>
public sealed class SuggestionList(StoreContext store, DocumentUrls urls, LinkGenerator links)
{
    public async Task<IReadOnlyList<Suggestion>> ReadAsync(CancellationToken cancellationToken)
    {
        var documents = await store.Documents.Where(document => document.Kind != DocumentKind.Source)
            .Select(document => new { document.Kind, document.Key, document.Slug, document.Title })
            .ToListAsync(cancellationToken);
        var concepts = await store.Concepts.Select(concept => new { concept.Key, concept.Slug, concept.AlsoCalled }).ToListAsync(cancellationToken);
        var places = await store.CaseStudies.Select(study => new { study.Neighbourhood, study.Municipality, study.Province }).ToListAsync(cancellationToken);
        var people = await store.CaseStudies
            .SelectMany(study => study.People, (study, person) => new { study.Key, study.Slug, person.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. documents.Select(item => Suggest(item.Title, item.Kind.Label(), urls.For(item.Kind, item.Key, item.Slug))),
            .. concepts.SelectMany(item => item.AlsoCalled, (item, name) => Suggest(name, DocumentKind.Concept.Label(), urls.For(DocumentKind.Concept, item.Key, item.Slug))),
            .. places.SelectMany(item => new[] { item.Neighbourhood, item.Municipality, item.Province }).Distinct(StringComparer.Ordinal).Select(place => Suggest(place, "Plaats", SearchFor(place))),
            .. people.Select(item => Suggest(item.Name, "Persoon", urls.For(DocumentKind.Case, item.Key, item.Slug) + "#mensen")),
        ];
    }

    private string SearchFor(string words) => links.GetPathByName(RouteNames.Search, new { q = words })!;

    private static Suggestion Suggest(string label, string kind, string url) => new(label, kind, url, [.. TextWords.Of(label).Select(word => word.Folded)]);
}
