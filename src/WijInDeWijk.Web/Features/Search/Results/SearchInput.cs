using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>What stands in the address of a results page. A choice that does not exist narrows nothing: an old link still shows results.</summary>
public sealed record SearchInput
{
    public const string QueryName = "q";
    public const string LiteralName = "letterlijk";

    [FromQuery(Name = QueryName)]
    public string? Query { get; init; }

    [FromQuery(Name = Paging.Parameter)]
    public string? Page { get; init; }

    [FromQuery(Name = LiteralName)]
    public string? Literal { get; init; }

    /// <summary>An editor tries what readers searched for; that is no question of a reader.</summary>
    [FromQuery(Name = "proef")]
    public string? Trial { get; init; }

    [FromQuery(Name = "soort")]
    public string? Kind { get; init; }

    [FromQuery(Name = "les")]
    public string? Lesson { get; init; }

    [FromQuery(Name = "casus")]
    public string? Case { get; init; }

    [FromQuery(Name = "gemeente")]
    public string? Municipality { get; init; }

    [FromQuery(Name = "thema")]
    public string? Theme { get; init; }

    [FromQuery(Name = "kapitaal")]
    public string? SocialCapital { get; init; }

    /// <summary>From 1; anything else asks for the first page.</summary>
    public int PageNumber => int.TryParse(Page, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : 1;

    /// <summary>The visitor does not want typing errors put right.</summary>
    public bool IsLiteral => Literal == "1";

    public string? ChosenOf(FacetKind kind) => kind switch
    {
        FacetKind.Kind => Kind,
        FacetKind.Lesson => Lesson,
        FacetKind.Case => Case,
        FacetKind.Municipality => Municipality,
        FacetKind.Theme => Theme,
        _ => SocialCapital,
    };

    /// <summary>What an address of these results holds, on another page or with another choice.</summary>
    public RouteValueDictionary Address(string? query, int page, params (FacetKind Kind, string? Value)[] changes)
    {
        var values = new RouteValueDictionary { [QueryName] = query, [LiteralName] = IsLiteral ? "1" : null, [Paging.Parameter] = page > 1 ? page : null };
        foreach (var kind in Terms.All<FacetKind>())
        {
            values[kind.Code()] = changes.Any(change => change.Kind == kind) ? changes.First(change => change.Kind == kind).Value : ChosenOf(kind);
        }

        return values;
    }

    /// <summary>What an address of the first page holds that is narrowed by nothing.</summary>
    public RouteValueDictionary AddressWithoutChoices(string? query) => Address(query, 1, [.. Terms.All<FacetKind>().Select(kind => (kind, (string?)null))]);
}
