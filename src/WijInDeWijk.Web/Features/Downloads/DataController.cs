using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>Figures, matrix and everything else as files, and the codebook that explains them.</summary>
[PublicPage]
public sealed class DataController(DataQuery data, TimeProvider clock) : Controller
{
    [HttpGet("/data", Name = RouteNames.Data)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(CodebookView.Of(await data.EverythingAsync(cancellationToken)));

    [HttpGet("/data/kerncijfers.csv")]
    public async Task<IActionResult> FiguresAsCsv(CancellationToken cancellationToken) =>
        File(CsvFile.Write(await data.FiguresAsync(cancellationToken)), CsvFile.ContentType, "kerncijfers.csv");

    [HttpGet("/data/kerncijfers.xlsx")]
    public async Task<IActionResult> FiguresAsExcel(CancellationToken cancellationToken)
    {
        var figures = await data.FiguresAsync(cancellationToken);
        return File(ExcelFile.Write([figures, CodebookView.SheetOf(figures)]), ExcelFile.ContentType, "kerncijfers.xlsx");
    }

    [HttpGet("/data/matrix.csv")]
    public async Task<IActionResult> MatrixAsCsv(CancellationToken cancellationToken) =>
        File(CsvFile.Write(MatrixTables.AsList(await data.MatrixAsync(cancellationToken))), CsvFile.ContentType, "matrix.csv");

    [HttpGet("/data/matrix.xlsx")]
    public async Task<IActionResult> MatrixAsExcel(CancellationToken cancellationToken)
    {
        var matrix = await data.MatrixAsync(cancellationToken);
        var list = MatrixTables.AsList(matrix);
        return File(ExcelFile.Write([MatrixTables.AsTable(matrix), list, CodebookView.SheetOf(list)]), ExcelFile.ContentType, "matrix.xlsx");
    }

    [HttpGet("/data/wij-in-de-wijk.json")]
    public async Task<IActionResult> Everything(CancellationToken cancellationToken) => File(
        JsonFile.Write(await data.EverythingAsync(cancellationToken), Request.AbsoluteAddress(Url.RouteUrl(RouteNames.Data)!), clock.GetUtcNow()), JsonFile.ContentType, "wij-in-de-wijk.json");
}
