using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>The words that the knowledge base itself supplies to the analysis.</summary>
/// <param name="Whole">Of names: never taken apart.</param>
/// <param name="Parts">Of concepts: compounds are made with them.</param>
internal sealed record SearchNames(IReadOnlySet<string> Whole, IReadOnlySet<string> Parts)
{
    private const int MinPart = 4;

    public static async Task<DutchAnalysis> AnalysisAsync(SiteDbContext store, SearchSteps steps, CancellationToken cancellationToken) =>
        (await StoredAsync(store, cancellationToken)).Analysis(steps);

    public static async Task<SearchNames> StoredAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var places = await store.CaseStudies.Select(study => new { study.Neighbourhood, study.Municipality, study.Province }).ToListAsync(cancellationToken);
        var people = await store.Set<Person>().Select(person => person.Name).ToListAsync(cancellationToken);
        var concepts = await store.Concepts.Select(concept => new { concept.Title, concept.AlsoCalled }).ToListAsync(cancellationToken);
        return Of(
            [.. places.SelectMany(place => new[] { place.Neighbourhood, place.Municipality, place.Province }), .. people],
            concepts.SelectMany(concept => concept.AlsoCalled.Prepend(concept.Title)));
    }

    public static SearchNames Of(IReadOnlyCollection<KnowledgeDocument> documents) => Of(
        [
            .. documents.OfType<CaseStudy>().SelectMany(study => new[] { study.Neighbourhood, study.Municipality, study.Province }),
            .. documents.SelectMany(document => document.People).Select(person => person.Name),
        ],
        documents.OfType<Concept>().SelectMany(concept => concept.AlsoCalled.Prepend(concept.Title)));

    public DutchAnalysis Analysis(SearchSteps steps) => new(Whole, Parts, steps);

    private static SearchNames Of(IEnumerable<string> names, IEnumerable<string> concepts) => new(
        WordsOf(names).Where(word => !WordList.CompoundParts.Contains(word)).ToHashSet(StringComparer.Ordinal),
        WordsOf(concepts).Where(word => word.Length >= MinPart).ToHashSet(StringComparer.Ordinal));

    private static IEnumerable<string> WordsOf(IEnumerable<string> texts) => texts.SelectMany(TextWords.Of).Select(word => word.Folded);
}
