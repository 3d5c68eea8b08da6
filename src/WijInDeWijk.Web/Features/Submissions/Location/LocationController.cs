using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sections;
using WijInDeWijk.Web.Features.Submissions.Steps;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Places;

namespace WijInDeWijk.Web.Features.Submissions.Location;

/// <summary>A point on our own map: by a click on the picture, which needs no script, or by typing where it is.</summary>
public sealed class LocationController(Netherlands country, SectionStore answers, QuestionCatalogue questions) : ContributorSubmissionController
{
    [HttpGet("kaart", Name = SubmissionRoutes.Point)]
    public async Task<IActionResult> Open(CancellationToken cancellationToken) =>
        Own.Submission.MayChange ? View("Location", PageOf(MapPoint.Parse((await PlaceAsync(cancellationToken)).Answers[StorySections.Point]))) : NotFound();

    [HttpGet("kaart.svg", Name = SubmissionRoutes.PointDrawing)]
    public async Task<IActionResult> Drawing(CancellationToken cancellationToken) =>
        Content(MapDrawing.Draw(country, MapPoint.Parse((await PlaceAsync(cancellationToken)).Answers[StorySections.Point])), "image/svg+xml");

    [HttpPost("kaart")]
    [RequestSizeLimit(StepsController.LargestStep)]
    public async Task<IActionResult> Set(
        [FromForm(Name = "kaart.x")] int? x, [FromForm(Name = "kaart.y")] int? y, [FromForm(Name = "breedte")] string? latitude, [FromForm(Name = "lengte")] string? longitude,
        [FromForm(Name = "wis")] string? clear, CancellationToken cancellationToken)
    {
        if (!Own.Submission.MayChange)
        {
            return NotFound();
        }

        var sent = clear is not null ? string.Empty : x is { } left && y is { } top ? Clicked(left, top) : Typed(latitude, longitude);
        var point = MapPoint.Parse(sent);
        if (clear is null && point is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Location", PageOf(null) with { Error = "Dit punt ligt niet in Nederland. Klik op het land, of vul twee getallen in zoals 52,09 en 5,12", Latitude = latitude ?? string.Empty, Longitude = longitude ?? string.Empty });
        }

        return await SaveAsync(point?.ToString() ?? string.Empty, cancellationToken) ? To(SubmissionRoutes.Point) : RedirectToRoute(SubmissionRoutes.Step, new { reference = Own.Submission.Reference, section = FormSection.Place });
    }

    private static string Typed(string? latitude, string? longitude) => $"{Number(latitude)},{Number(longitude)}";

    private static string Number(string? typed) => (typed ?? string.Empty).Trim().Replace(',', '.');

    private string Clicked(int x, int y)
    {
        var units = double.Parse(country.ViewBox.Split(' ')[2], CultureInfo.InvariantCulture) / LocationView.Width;
        return MapPoint.At(country.Projection, x * units, y * units).ToString();
    }

    private LocationView PageOf(MapPoint? point) => new(Own.Submission.Reference, point, null, string.Empty, string.Empty);

    private Task<SectionText> PlaceAsync(CancellationToken cancellationToken) => answers.ReadAsync(Own.Submission.Id, FormSection.Place, cancellationToken);

    private async Task<bool> SaveAsync(string point, CancellationToken cancellationToken)
    {
        var section = (await questions.FindAsync(SubmissionForm.Full, FormSection.Place, cancellationToken))!;
        var place = await PlaceAsync(cancellationToken);
        return (await answers.SaveAsync(Own.Submission.Id, section, place.Answers.With(StorySections.Point, point), place.Version, cancellationToken)).IsOk;
    }
}
