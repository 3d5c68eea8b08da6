using WijInDeWijk.Web.Places;

namespace WijInDeWijk.Web.Features.Cases;

/// <summary>A map with a pin for each case; the list beside it says the same.</summary>
public sealed record CaseMap(Netherlands Country, IReadOnlySet<string> ProvincesWithCases, IReadOnlyList<MapPin> Pins)
{
    /// <summary>With more pins than this the names would cover the country.</summary>
    private const int MaxNamed = 24;

    private const double Width = 388;

    public static CaseMap Of(Netherlands country, IReadOnlyList<CaseCard> cases)
    {
        var sorted = cases.OrderBy(study => study.Slug, StringComparer.Ordinal).ToList();
        var places = sorted.ConvertAll(study => country.Projection.Project(study.Latitude, study.Longitude));
        var spots = PinPlacement.Spread(places);
        var labels = sorted.Count <= MaxNamed ? new LabelPlacement(spots, Width) : null;
        return new CaseMap(
            country,
            cases.Select(study => study.Province).ToHashSet(StringComparer.Ordinal),
            [.. sorted.Select((study, index) => new MapPin(
                study.Slug,
                $"{study.Title}, {study.Neighbourhood}, {study.Municipality}",
                places[index],
                spots[index],
                labels?.Place(study.Municipality, spots[index])))]);
    }
}

/// <param name="Slug">Of the case.</param>
/// <param name="Name">What the link is called.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Spot">Where the pin stands: elsewhere, if others are too near.</param>
/// <param name="Label">The municipality; null where there is no room.</param>
public sealed record MapPin(string Slug, string Name, ProjectedPoint Place, ProjectedPoint Spot, MapLabel? Label)
{
    public bool IsMoved => Place.DistanceTo(Spot) > 4;
}

/// <param name="Text">Seen beside the pin.</param>
/// <param name="At">Where its line of writing begins, ends or has its middle.</param>
/// <param name="Anchor">Which of those: <c>start</c>, <c>end</c> or <c>middle</c>.</param>
public sealed record MapLabel(string Text, ProjectedPoint At, string Anchor);
