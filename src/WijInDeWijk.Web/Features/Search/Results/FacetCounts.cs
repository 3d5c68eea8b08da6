using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Search.Ranking;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>Narrows found documents to the visitor's choices, and counts what each further choice would leave.</summary>
internal sealed class FacetCounts
{
    private readonly ILookup<int, SearchFacet> _facets;
    private readonly IReadOnlyList<RankedDocument> _found;
    private readonly SearchInput _input;

    /// <summary>Choices that exist in the knowledge base. Any other is of an old link or a mistake, and narrows nothing.</summary>
    private readonly HashSet<(FacetKind Kind, string Value)> _known;

    private FacetCounts(IReadOnlyList<RankedDocument> found, IEnumerable<SearchFacet> facets, SearchInput input, HashSet<(FacetKind, string)> known) =>
        (_found, _facets, _input, _known) = (found, facets.ToLookup(facet => facet.DocumentId), input, known);

    public static async Task<FacetCounts> ReadAsync(
        StoreContext store, IReadOnlyList<RankedDocument> found, SearchInput input, CancellationToken cancellationToken)
    {
        var ids = found.Select(document => document.DocumentId).ToList();
        var facets = await store.SearchFacets.AsNoTracking().Where(facet => ids.Contains(facet.DocumentId)).ToListAsync(cancellationToken);
        return new FacetCounts(found, facets, input, await KnownAsync(store, input, cancellationToken));
    }

    private static async Task<HashSet<(FacetKind Kind, string Value)>> KnownAsync(StoreContext store, SearchInput input, CancellationToken cancellationToken)
    {
        var known = new HashSet<(FacetKind, string)>();
        foreach (var kind in Terms.All<FacetKind>())
        {
            if (input.ChosenOf(kind) is { Length: > 0 } value
                && await store.SearchFacets.AnyAsync(facet => facet.Kind == kind && facet.Value == value, cancellationToken))
            {
                known.Add((kind, value));
            }
        }

        return known;
    }

    public List<RankedDocument> Narrowed() => [.. _found.Where(document => Fits(document, except: null))];

    /// <summary>A choice that would leave everything is no choice, unless it was made.</summary>
    public List<FacetView> Views() => [.. Terms.All<FacetKind>()
        .Select(kind => new FacetView(kind, [.. Choices(kind)]))
        .Where(facet => facet.Choices.Count > 1 || facet.Choices.Any(choice => choice.IsChosen))];

    private IEnumerable<FacetChoice> Choices(FacetKind kind)
    {
        var chosen = _input.ChosenOf(kind);
        return _found
            .Where(document => Fits(document, kind))
            .SelectMany(document => _facets[document.DocumentId].Where(facet => facet.Kind == kind))
            .GroupBy(facet => facet.Value, StringComparer.Ordinal)
            .Select(group => new FacetChoice(group.Key, group.First().Label, group.Count(), group.Key == chosen))
            .OrderBy(choice => kind == FacetKind.Lesson ? int.Parse(choice.Value, CultureInfo.InvariantCulture) : 0)
            .ThenBy(choice => choice.Label, Dutch.Alphabet);
    }

    private bool Fits(RankedDocument document, FacetKind? except) => Terms.All<FacetKind>()
        .Where(kind => kind != except)
        .Select(kind => (Kind: kind, Value: _input.ChosenOf(kind)))
        .Where(choice => !string.IsNullOrEmpty(choice.Value) && _known.Contains((choice.Kind, choice.Value)))
        .All(choice => _facets[document.DocumentId].Any(facet => facet.Kind == choice.Kind && facet.Value == choice.Value));
}
