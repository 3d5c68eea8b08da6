using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Lexicon;

/// <summary>What ranking and the page of results need of a document that can be found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">As a result is headed.</param>
/// <param name="Url">Its address.</param>
/// <param name="Place">Where a case is; null for other documents.</param>
/// <param name="Passages">How many passages it has.</param>
/// <param name="Facets">By what results can be narrowed to it.</param>
public sealed record IndexedDocument(DocumentKind Kind, string Title, string Url, string? Place, int Passages, IReadOnlyList<SearchFacet> Facets);
