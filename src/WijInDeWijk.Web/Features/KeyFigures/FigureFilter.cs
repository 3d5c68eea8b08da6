using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Infrastructure.Pages;

namespace WijInDeWijk.Web.Features.KeyFigures;

/// <summary>Which figures a reader wants to see, and in what order. A value that does not exist narrows nothing.</summary>
public sealed record FigureFilter
{
    [FromQuery(Name = "thema")]
    public string? Topic { get; init; }

    /// <summary>One indicator by itself, with all its figures.</summary>
    [FromQuery(Name = "indicator")]
    public string? Indicator { get; init; }

    [FromQuery(Name = "gebied")]
    public string? Area { get; init; }

    [FromQuery(Name = "schaal")]
    public string? Scale { get; init; }

    [FromQuery(Name = "volgorde")]
    public string? Order { get; init; }

    [FromQuery(Name = Paging.Parameter)]
    public int? Page { get; init; }

    public bool IsNarrowed => Terms.TryParse<AreaKind>(Area, out _) || Terms.TryParse<FigureScale>(Scale, out _);

    public bool Accepts(PlacedFigure item) =>
        (!Terms.TryParse<AreaKind>(Area, out var area) || item.Case.Area == area)
        && (!Terms.TryParse<FigureScale>(Scale, out var scale) || item.Figure.Scale == scale);
}
