using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>What came in, and whose turn it is.</summary>
public sealed class QueueController(QueueQuery queue) : EditorController
{
    [HttpGet("/redactie", Name = EditorRoutes.Queue)]
    public async Task<IActionResult> Index(QueueFilter filter, CancellationToken cancellationToken) => View(await queue.ReadAsync(filter, cancellationToken));
}
