using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.KeyFigures;

[PublicPage]
public sealed class KeyFiguresController(KeyFiguresQuery figures, FigureQuery figure) : Controller
{
    [HttpGet("/kerncijfers", Name = RouteNames.KeyFigures)]
    public async Task<IActionResult> Index(FigureFilter filter, CancellationToken cancellationToken) =>
        View(await figures.ReadAsync(filter, cancellationToken));

    [HttpGet("/casussen/{slug}/cijfers/{anchor}", Name = RouteNames.KeyFigure)]
    [PublishedDocument(DocumentKind.Case)]
    public async Task<IActionResult> Show(string anchor, [BindNever] int documentId, CancellationToken cancellationToken) =>
        await figure.ReadAsync(documentId, anchor, cancellationToken) is { } view ? View(view) : NotFound();
}
