using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Comparison;

[PublicPage]
public sealed class ComparisonController(ComparisonQuery comparison) : Controller
{
    [HttpGet("/casussen/vergelijk", Name = RouteNames.Comparison)]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "casus")] string?[]? asked, [FromQuery(Name = "alleen")] string? only, CancellationToken cancellationToken) =>
        View(await comparison.ReadAsync(asked ?? [], only is "verschillen", cancellationToken));
}
