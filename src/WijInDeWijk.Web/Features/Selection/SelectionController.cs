using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Selection;

/// <summary>A reader's own selection, kept in a cookie; or that of somebody else, in the address.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SelectionController(SelectionQuery selection) : Controller
{
    [HttpGet("/mijn-selectie", Name = RouteNames.Selection)]
    public async Task<IActionResult> Index([FromQuery(Name = "bewaard")] string? kept, CancellationToken cancellationToken)
    {
        var shared = SelectionItems.FromQuery(Request.Query);
        var items = shared.IsEmpty ? SelectionCookie.Read(Request) : shared;
        var found = await selection.FindAsync(items, cancellationToken);
        var added = SelectionItem.TryParse(kept, out var item) ? found.FirstOrDefault(other => other.Item == item) : null;
        return View(ViewOf(items, found, !shared.IsEmpty, added is null ? null : new SelectionMessage($"‘{added.Title}’ staat in uw selectie.", IsFault: false, added)));
    }

    [HttpPost("/mijn-selectie/bewaren", Name = RouteNames.SelectionKeep)]
    [IgnoreAntiforgeryToken]
    [FromOwnPages]
    public async Task<IActionResult> Keep([FromForm(Name = "item")] string? code, CancellationToken cancellationToken)
    {
        var items = SelectionCookie.Read(Request);
        if (!SelectionItem.TryParse(code, out var item) || await selection.FindAsync(SelectionItems.Of([item]), cancellationToken) is [])
        {
            return await RefusedAsync(items, "Wat u wilde bewaren, bestaat niet of is weggehaald. Uw selectie is niet veranderd.", cancellationToken);
        }

        if (items.With([item]) is not { } more)
        {
            return await RefusedAsync(items, "Uw selectie is vol. Haal er eerst iets uit.", cancellationToken);
        }

        SelectionCookie.Write(Response, more);
        return RedirectToRoute(RouteNames.Selection, new { bewaard = item.Code });
    }

    /// <summary>Makes a shared selection part of the reader's own.</summary>
    [HttpPost("/mijn-selectie/overnemen", Name = RouteNames.SelectionAdopt)]
    [IgnoreAntiforgeryToken]
    [FromOwnPages]
    public async Task<IActionResult> Adopt([FromForm(Name = "item")] string?[]? codes, CancellationToken cancellationToken)
    {
        var asked = SelectionItems.Of((codes ?? []).Select(code => SelectionItem.TryParse(code, out var item) ? item : (SelectionItem?)null).OfType<SelectionItem>());
        var found = await selection.FindAsync(asked, cancellationToken);
        var items = SelectionCookie.Read(Request);
        if (items.With(found.Select(item => item.Item)) is not { } more)
        {
            return await RefusedAsync(items, "Zo veel past niet in uw selectie. Haal er eerst iets uit.", cancellationToken);
        }

        SelectionCookie.Write(Response, more);
        return RedirectToRoute(RouteNames.Selection);
    }

    [HttpPost("/mijn-selectie/weghalen", Name = RouteNames.SelectionDrop)]
    [IgnoreAntiforgeryToken]
    [FromOwnPages]
    public IActionResult Drop([FromForm(Name = "item")] string? code)
    {
        // What is not there need not be taken out: an old page's button does no harm.
        if (SelectionItem.TryParse(code, out var item))
        {
            SelectionCookie.Write(Response, SelectionCookie.Read(Request).Without(item));
        }

        return RedirectToRoute(RouteNames.Selection);
    }

    [HttpPost("/mijn-selectie/wissen", Name = RouteNames.SelectionClear)]
    [IgnoreAntiforgeryToken]
    [FromOwnPages]
    public IActionResult Clear()
    {
        SelectionCookie.Write(Response, SelectionItems.None);
        return RedirectToRoute(RouteNames.Selection);
    }

    private async Task<IActionResult> RefusedAsync(SelectionItems items, string why, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(nameof(Index), ViewOf(items, await selection.FindAsync(items, cancellationToken), isShared: false, new SelectionMessage(why, IsFault: true, null)));
    }

    private static SelectionView ViewOf(SelectionItems items, IReadOnlyList<FoundItem> found, bool isShared, SelectionMessage? message) =>
        new(found, [.. items.Items.Except(found.Select(item => item.Item))], isShared, message);
}
