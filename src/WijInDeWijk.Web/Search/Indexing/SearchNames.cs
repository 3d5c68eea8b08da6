using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>The words that the knowledge base itself supplies to the analysis: names, and the concepts that compounds are made with.</summary>
internal static class SearchNames
{
    private const int MinPart = 4;

    public static async Task<DutchAnalysis> AnalysisAsync(SiteDbContext store, SearchSteps steps, CancellationToken cancellationToken)
    {
        var places = await store.CaseStudies.Select(study => new { study.Neighbourhood, study.Municipality, study.Province }).ToListAsync(cancellationToken);
        var people = await store.Set<Person>().Select(person => person.Name).ToListAsync(cancellationToken);
        var concepts = await store.Concepts.Select(concept => new { concept.Title, concept.AlsoCalled }).ToListAsync(cancellationToken);
        string[] names = [.. places.SelectMany(place => new[] { place.Neighbourhood, place.Municipality, place.Province }), .. people];
        return new DutchAnalysis(
            WordsOf(names).Where(word => !WordList.CompoundParts.Contains(word)).ToHashSet(StringComparer.Ordinal),
            WordsOf(concepts.SelectMany(concept => concept.AlsoCalled.Prepend(concept.Title))).Where(word => word.Length >= MinPart).ToHashSet(StringComparer.Ordinal),
            steps);
    }

    private static IEnumerable<string> WordsOf(IEnumerable<string> texts) => texts.SelectMany(TextWords.Of).Select(word => word.Folded);
}
