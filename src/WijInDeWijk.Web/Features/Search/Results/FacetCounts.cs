using System.Globalization;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Search.Ranking;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>Narrows found documents to the visitor's choices, and counts what each further choice would leave.</summary>
internal sealed class FacetCounts
{
    private readonly List<Candidate> _found;
    private readonly Dictionary<FacetKind, string> _chosen;

    public FacetCounts(SearchOutcome outcome, SearchInput input)
    {
        _found = [.. outcome.Found.Select(document => new Candidate(document, outcome.Lexicon.Documents.GetValueOrDefault(document.DocumentId)?.Facets ?? []))];

        // A choice that exists nowhere narrows nothing.
        _chosen = Terms.All<FacetKind>()
            .Where(kind => input.ChosenOf(kind) is { Length: > 0 } value && outcome.Lexicon.HasChoice(kind, value))
            .ToDictionary(kind => kind, kind => input.ChosenOf(kind)!);
    }

    public List<RankedDocument> Narrowed() => [.. _found.Where(candidate => Fits(candidate, except: null)).Select(candidate => candidate.Document)];

    /// <summary>A choice that would leave everything is no choice, unless it was made.</summary>
    public List<FacetView> Views() => [.. Terms.All<FacetKind>()
        .Select(kind => new FacetView(kind, [.. Choices(kind)]))
        .Where(facet => facet.Choices.Count > 1 || facet.Choices.Any(choice => choice.IsChosen))];

    private IEnumerable<FacetChoice> Choices(FacetKind kind) => _found
        .Where(candidate => Fits(candidate, kind))
        .SelectMany(candidate => candidate.Facets.Where(facet => facet.Kind == kind))
        .GroupBy(facet => facet.Value, StringComparer.Ordinal)
        .Select(group => new FacetChoice(group.Key, group.First().Label, group.Count(), _chosen.GetValueOrDefault(kind) == group.Key))
        .OrderBy(choice => kind == FacetKind.Lesson ? int.Parse(choice.Value, CultureInfo.InvariantCulture) : 0)
        .ThenBy(choice => choice.Label, Dutch.Alphabet);

    private bool Fits(Candidate candidate, FacetKind? except) => _chosen
        .Where(choice => choice.Key != except)
        .All(choice => candidate.Facets.Any(facet => facet.Kind == choice.Key && facet.Value == choice.Value));

    private sealed record Candidate(RankedDocument Document, IReadOnlyList<SearchFacet> Facets);
}
