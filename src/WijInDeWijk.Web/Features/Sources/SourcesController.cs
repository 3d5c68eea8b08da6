using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Sources;

[PublicPage]
public sealed class SourcesController(SourcesQuery sources) : Controller
{
    [HttpGet("/bronnen", Name = RouteNames.Sources)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await sources.ReadAsync(cancellationToken));
}
