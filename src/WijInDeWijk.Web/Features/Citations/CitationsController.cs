using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Citations;

/// <summary>Citations to download, for reference managers.</summary>
[PublicPage]
public sealed class CitationsController(CitationQuery citations) : Controller
{
    [HttpGet("/casussen/{slug}/citaat.{format:regex(^(bib|ris)$)}")]
    [PublishedDocument(DocumentKind.Case)]
    public async Task<IActionResult> Case(string format, [BindNever] int documentId, CancellationToken cancellationToken) =>
        Download(await citations.OfCaseAsync(documentId, cancellationToken), format);

    [HttpGet("/lessen/{address}/citaat.{format:regex(^(bib|ris)$)}")]
    [LessonAddress]
    [PublishedDocument(DocumentKind.Lesson, "{number}")]
    public async Task<IActionResult> Lesson(string format, [BindNever] int documentId, CancellationToken cancellationToken) =>
        Download(await citations.OfLessonAsync(documentId, cancellationToken), format);

    [HttpGet("/casussen/{slug}/cijfers/{anchor}/citaat.{format:regex(^(bib|ris)$)}")]
    [PublishedDocument(DocumentKind.Case)]
    public async Task<IActionResult> Figure(string anchor, string format, [BindNever] int documentId, CancellationToken cancellationToken) =>
        await citations.OfFigureAsync(documentId, anchor, cancellationToken) is { } citation ? Download(citation, format) : NotFound();

    private FileContentResult Download(Citation citation, string format)
    {
        var address = Request.AbsoluteAddress(citation.Path);
        var (text, type) = format is "bib"
            ? (BibTexFormat.Write(citation, address), BibTexFormat.ContentType)
            : (RisFormat.Write(citation, address), RisFormat.ContentType);
        return File(Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", $"{citation.Key}.{format}");
    }
}
