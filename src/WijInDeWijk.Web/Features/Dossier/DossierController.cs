using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Dossier.Word;
using WijInDeWijk.Web.Features.Selection;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Dossier;

/// <summary>
/// A selection as one whole: to print, as a Word document, and as a work sheet. What is in it stands in the address, so
/// it is nobody's own; it is not kept in the page cache, for every selection is another one.
/// </summary>
public sealed class DossierController(DossierQuery dossiers, DossierDocument document) : Controller
{
    [HttpGet("/mijn-selectie/dossier", Name = RouteNames.Dossier)]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) is { } dossier ? View("Dossier", dossier) : RedirectToRoute(RouteNames.Selection);

    [HttpGet("/mijn-selectie/dossier.docx", Name = RouteNames.DossierFile)]
    public async Task<IActionResult> Download(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) is { } dossier
            ? File(document.Write(dossier, path => Request.AbsoluteAddress(path)), WordDocument.ContentType, "dossier-wij-in-de-wijk.docx")
            : RedirectToRoute(RouteNames.Selection);

    [HttpGet("/mijn-selectie/werkblad", Name = RouteNames.WorkSheet)]
    public async Task<IActionResult> WorkSheet([FromQuery(Name = "minuten")] string? minutes, CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) is { } dossier
            ? View(WorkSheetView.Of(dossier, minutes is "90" ? 90 : 60))
            : RedirectToRoute(RouteNames.Selection);

    /// <summary>Null where the address names nothing that exists: then there is nothing to put in a dossier.</summary>
    private async Task<DossierView?> ReadAsync(CancellationToken cancellationToken)
    {
        var dossier = await dossiers.ReadAsync(SelectionItems.FromQuery(Request.Query), cancellationToken);
        return dossier.Kept.IsEmpty ? null : dossier;
    }
}
