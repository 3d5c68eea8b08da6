using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Home;

[PublicPage]
public sealed class HomeController(HomeQuery home) : Controller
{
    [HttpGet("/", Name = RouteNames.Home)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await home.ReadAsync(cancellationToken));
}
