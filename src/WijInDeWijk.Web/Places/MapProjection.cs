namespace WijInDeWijk.Web.Places;

/// <summary>Puts a place on the map: degrees (WGS 84) to the units of the map's viewBox.</summary>
public sealed record MapProjection(double Longitude0, double Latitude0, double UnitsPerLongitude, double UnitsPerLatitude)
{
    public ProjectedPoint Project(double latitude, double longitude) =>
        new((longitude - Longitude0) * UnitsPerLongitude, (Latitude0 - latitude) * UnitsPerLatitude);
}

/// <summary>A point in the units of the map's viewBox, from its upper left corner.</summary>
public readonly record struct ProjectedPoint(double X, double Y)
{
    public double DistanceTo(ProjectedPoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}
