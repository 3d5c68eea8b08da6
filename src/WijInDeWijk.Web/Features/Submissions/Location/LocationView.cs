using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Submissions.Location;

/// <param name="Point">Null where none is set.</param>
/// <param name="Error">What is wrong with what was sent.</param>
/// <param name="Latitude">As it was typed.</param>
/// <param name="Longitude">As it was typed.</param>
public sealed record LocationView(string Reference, MapPoint? Point, string? Error, string Latitude, string Longitude)
{
    /// <summary>Of the drawing on the page, in pixels: a click is sent in those, and it fits the narrowest screen.</summary>
    public const int Width = 280;

    public const int Height = 338;
}
