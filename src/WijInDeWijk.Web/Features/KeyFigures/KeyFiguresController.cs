using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Shared;

namespace WijInDeWijk.Web.Features.KeyFigures;

public sealed class KeyFiguresController(KeyFiguresQuery figures) : Controller
{
    [HttpGet("/kerncijfers", Name = RouteNames.KeyFigures)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await figures.ReadAsync(cancellationToken));
}
