using Microsoft.AspNetCore.Mvc;

namespace WijInDeWijk.Web.Features.Editorial.Queue;

/// <summary>What came in, and whose turn it is.</summary>
public sealed class QueueController(QueueQuery queue) : EditorController
{
    [HttpGet("/redactie", Name = EditorRoutes.Queue)]
    public async Task<IActionResult> Index(QueueFilter filter, CancellationToken cancellationToken) => View(await queue.ReadAsync(filter, cancellationToken));
}
