using System.Globalization;
using WijInDeWijk.Web.Places;

namespace WijInDeWijk.Web.Features.Submissions.Questions;

/// <summary>A point that a contributor set on the map, in degrees (WGS 84); kept as <c>52.0907,5.1214</c>.</summary>
public readonly record struct MapPoint(double Latitude, double Longitude)
{
    private const double South = 50.7;
    private const double North = 53.6;
    private const double West = 3.3;
    private const double East = 7.3;

    public static MapPoint? Parse(string? text)
    {
        if (text is null or { Length: > 40 } || text.Split(',') is not [var latitude, var longitude])
        {
            return null;
        }

        return double.TryParse(latitude, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var north)
            && double.TryParse(longitude, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var east)
            && north is >= South and <= North && east is >= West and <= East
            ? new MapPoint(north, east)
            : null;
    }

    /// <summary>Where somebody clicked on the drawing.</summary>
    /// <param name="projection">Of the drawing.</param>
    /// <param name="x">In units of the drawing, from the left.</param>
    /// <param name="y">From the top.</param>
    public static MapPoint At(MapProjection projection, double x, double y) =>
        new(projection.Latitude0 - (y / projection.UnitsPerLatitude), projection.Longitude0 + (x / projection.UnitsPerLongitude));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.0000},{Longitude:0.0000}");
}
