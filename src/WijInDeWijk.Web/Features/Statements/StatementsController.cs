using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Shared;

namespace WijInDeWijk.Web.Features.Statements;

/// <summary>What the site promises and owes: access, privacy, and the work of others that it uses.</summary>
public sealed class StatementsController : Controller
{
    [HttpGet("/toegankelijkheid", Name = RouteNames.Accessibility)]
    public IActionResult Accessibility() => View();

    [HttpGet("/privacy", Name = RouteNames.Privacy)]
    public IActionResult Privacy() => View();

    [HttpGet("/colofon", Name = RouteNames.Colophon)]
    public IActionResult Colophon() => View();
}
