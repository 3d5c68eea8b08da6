using System.Globalization;
using System.Text;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Places;

namespace WijInDeWijk.Web.Features.Submissions.Location;

/// <summary>The map as a picture by itself, with the point on it: a button that is a picture can't hold a drawing of the page.</summary>
internal static class MapDrawing
{
    public static string Draw(Netherlands country, MapPoint? point)
    {
        var svg = new StringBuilder($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{country.ViewBox}\"><rect width=\"100%\" height=\"100%\" fill=\"#dbe9ea\"/>");
        foreach (var province in country.Provinces)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"#f8ead2\" stroke=\"#b08f6a\" stroke-width=\".8\" d=\"{province.Path}\"/>");
        }

        if (point is { } place)
        {
            var at = country.Projection.Project(place.Latitude, place.Longitude);
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{at.X:0.#}\" cy=\"{at.Y:0.#}\" r=\"8\" fill=\"#a63d22\" stroke=\"#fffdf9\" stroke-width=\"3\"/>");
        }

        return svg.Append("</svg>").ToString();
    }
}
