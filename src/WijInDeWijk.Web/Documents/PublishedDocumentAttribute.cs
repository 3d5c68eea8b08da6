using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Documents;

/// <summary>
/// Lets an action run for a published document only, and gives it the document's id as <c>documentId</c>.
/// What never existed, or is away for now, is not found (404); what was archived leads on (301) or is gone (410), with a way on.
/// </summary>
/// <param name="kind">The kind of document that the action shows.</param>
/// <param name="keyTemplate">How the route's values make up the document's key, such as <c>{publication}/{slug}</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedDocumentAttribute(DocumentKind kind, string keyTemplate = "{slug}") : ActionFilterAttribute
{
    public const string Argument = "documentId";

    public DocumentKind Kind { get; } = kind;

    public string KeyTemplate { get; } = keyTemplate;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var key = context.RouteData.Values.Aggregate(
            KeyTemplate, (template, value) => template.Replace($"{{{value.Key}}}", value.Value as string, StringComparison.Ordinal));
        var found = await context.HttpContext.RequestServices.GetRequiredService<SiteDbContext>().Documents
            .IgnoreQueryFilters()
            .Where(document => document.Kind == Kind && document.Key == key)
            .Select(document => new { document.Id, document.State, document.Title, document.SourceFile })
            .FirstOrDefaultAsync(context.HttpContext.RequestAborted);
        switch (found)
        {
            case null:
                var page = await ArchivedAsync(context, key);
                context.Result = page is null ? new NotFoundResult() : Away(context, page.Title, page.ForwardTo);
                break;
            case { State: DocumentState.Unpublished }:
                context.Result = new NotFoundResult();
                break;
            case { State: DocumentState.Archived }:
                context.Result = Away(context, found.Title, await ForwardAsync(context, found.SourceFile));
                break;
            default:
                context.ActionArguments[Argument] = found.Id;
                await next();
                break;
        }
    }

    /// <summary>One that was archived before this store was made.</summary>
    private Task<ArchivedPage?> ArchivedAsync(ActionExecutingContext context, string key) =>
        context.HttpContext.RequestServices.GetRequiredService<SiteDbContext>().ArchivedPages.AsNoTracking()
            .FirstOrDefaultAsync(page => page.Kind == Kind && page.Key == key, context.HttpContext.RequestAborted);

    private static Task<string?> ForwardAsync(ActionExecutingContext context, string? file) =>
        context.HttpContext.RequestServices.GetRequiredService<SiteDbContext>().SourceTexts
            .Where(text => text.File == file)
            .Select(text => text.ForwardTo)
            .FirstOrDefaultAsync(context.HttpContext.RequestAborted);

    private ActionResult Away(ActionExecutingContext context, string title, string? forwardTo) =>
        forwardTo is null ? Gone(context, title) : new RedirectResult(forwardTo, permanent: true);

    private ViewResult Gone(ActionExecutingContext context, string title) => new()
    {
        ViewName = "Gone",
        StatusCode = StatusCodes.Status410Gone,
        ViewData = new ViewDataDictionary<GoneView>(((Controller)context.Controller).ViewData, new GoneView(Kind, title)),
    };
}

/// <summary>What is said of a page that was taken off the site.</summary>
public sealed record GoneView(DocumentKind Kind, string Title);
