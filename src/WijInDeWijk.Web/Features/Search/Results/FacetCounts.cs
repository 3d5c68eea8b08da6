using System.Globalization;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Search;
using WijInDeWijk.Web.Search.Ranking;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>Narrows found documents to the visitor's choices, and counts what each further choice would leave.</summary>
internal sealed class FacetCounts
{
    private readonly List<Candidate> _found;
    private readonly List<ChosenFacet> _chosen;

    public FacetCounts(SearchOutcome outcome, SearchInput input)
    {
        _found = [.. outcome.Found.Select(document => new Candidate(document, outcome.Lexicon.Documents.GetValueOrDefault(document.DocumentId)?.Facets ?? []))];

        // A choice that exists nowhere narrows nothing.
        _chosen =
        [
            .. from kind in Terms.All<FacetKind>()
               let value = input.ChosenOf(kind)
               where value is { Length: > 0 }
               let label = outcome.Lexicon.ChoiceLabel(kind, value)
               where label is not null
               select new ChosenFacet(kind, value, label),
        ];
    }

    /// <summary>Also those that leave nothing.</summary>
    public IReadOnlyList<ChosenFacet> Chosen => _chosen;

    public List<RankedDocument> Narrowed() => [.. _found.Where(candidate => Fits(candidate, except: null)).Select(candidate => candidate.Document)];

    /// <summary>A choice that would leave everything is no choice, unless it was made.</summary>
    public List<FacetView> Views() => [.. Terms.All<FacetKind>()
        .Select(kind => new FacetView(kind, [.. Choices(kind)]))
        .Where(facet => facet.Choices.Count > 0)];

    private IEnumerable<FacetChoice> Choices(FacetKind kind)
    {
        var candidates = _found.Where(candidate => Fits(candidate, kind)).ToList();
        return candidates
            .SelectMany(candidate => candidate.Facets.Where(facet => facet.Kind == kind))
            .GroupBy(facet => facet.Value, StringComparer.Ordinal)
            .Select(group => new FacetChoice(group.Key, group.First().Label, group.Count(), IsChosen(kind, group.Key)))
            .Where(choice => choice.IsChosen || choice.Count < candidates.Count)
            .OrderBy(choice => kind == FacetKind.Lesson ? int.Parse(choice.Value, CultureInfo.InvariantCulture) : 0)
            .ThenBy(choice => choice.Label, DutchFormat.Alphabet);
    }

    private bool IsChosen(FacetKind kind, string value) => _chosen.Exists(choice => choice.Kind == kind && choice.Value == value);

    private bool Fits(Candidate candidate, FacetKind? except) => _chosen
        .Where(choice => choice.Kind != except)
        .All(choice => candidate.Facets.Any(facet => facet.Kind == choice.Kind && facet.Value == choice.Value));

    private sealed record Candidate(RankedDocument Document, IReadOnlyList<SearchFacet> Facets);
}
