using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Matrix;

[PublicPage]
public sealed class MatrixController(MatrixQuery matrix, MatrixCellQuery cell) : Controller
{
    [HttpGet("/lessen/matrix", Name = RouteNames.Matrix)]
    public async Task<IActionResult> Index(CaseFilter filter, CancellationToken cancellationToken) =>
        View(await matrix.ReadAsync(filter, cancellationToken));

    [HttpGet("/lessen/matrix/{number:int}/{slug}", Name = RouteNames.MatrixCell)]
    public async Task<IActionResult> Cell(int number, string slug, CancellationToken cancellationToken) =>
        await cell.ReadAsync(number, slug, cancellationToken) is { } view ? View(view) : NotFound();
}
