using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure.Pages;
using WijInDeWijk.Web.Search.Querying;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>A page of results, or what there is instead.</summary>
/// <param name="Input">What was asked for.</param>
/// <param name="Query">As it was read: cut, on one line.</param>
/// <param name="Corrected">What was searched for instead.</param>
/// <param name="Paging">Of the documents that match.</param>
/// <param name="Hits">Those of this page.</param>
/// <param name="Facets">What the results can be narrowed to.</param>
/// <param name="Chosen">What they are narrowed to.</param>
/// <param name="Nothing">Only where nothing was found.</param>
public sealed record SearchView(
    SearchInput Input, string Query, string? Corrected, Paging Paging, IReadOnlyList<SearchHit> Hits,
    IReadOnlyList<FacetView> Facets, IReadOnlyList<ChosenFacet> Chosen, NothingFound? Nothing)
{
    public bool IsEmptyQuery => Query.Length == 0;

    public bool WasCut => (Input.Query?.Length ?? 0) > QueryText.MaxLength;

    public int Total => Paging.Total;

    public bool IsNarrowed => Chosen.Count > 0;
}

public sealed record FacetView(FacetKind Kind, IReadOnlyList<FacetChoice> Choices);

public sealed record ChosenFacet(FacetKind Kind, string Value, string Label);

public sealed record FacetChoice(string Value, string Label, int Count, bool IsChosen);
