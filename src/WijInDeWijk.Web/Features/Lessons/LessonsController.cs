using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.PageCaching;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Lessons;

[PublicPage]
public sealed class LessonsController(LessonListQuery list, LessonQuery lessons) : Controller
{
    [HttpGet("/lessen", Name = RouteNames.Lessons)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await list.ReadAsync(cancellationToken));

    /// <summary>The number alone finds the lesson, so an address stays good when its title changes.</summary>
    [HttpGet("/lessen/{address}", Name = RouteNames.Lesson)]
    [LessonAddress]
    [PublishedDocument(DocumentKind.Lesson, "{number}")]
    public async Task<IActionResult> Show(string address, [BindNever] int documentId, CancellationToken cancellationToken)
    {
        var lesson = await lessons.ReadAsync(documentId, cancellationToken);
        var canonical = $"{lesson.Number}-{lesson.Slug}";
        return string.Equals(address, canonical, StringComparison.Ordinal)
            ? View(lesson)
            : RedirectToRoutePermanent(RouteNames.Lesson, new { address = canonical });
    }
}
